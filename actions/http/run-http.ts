import type { ValueMap } from '../../engine/data/values.ts'
import type { ActionContext, ActionResult } from '../action.ts'
import { exception, shownObject } from '../exception.ts'
import { buildRequest } from './build-request.ts'
import { followRedirects } from './follow-redirects.ts'
import { HttpFailure } from './http-failure.ts'
import { responseValue } from './response-value.ts'

/**
 * Sends the request that the inputs describe. An answer from 200 to 306 is a success, any other an error with the same
 * structure; no answer is an exception.
 *
 * @param extraHeaders sent in addition to the input's, which win.
 */
export const runHttp = async (
  input: ValueMap,
  context: ActionContext,
  mistralClass: string,
  extraHeaders: ReadonlyMap<string, string> = new Map(),
): Promise<ActionResult> => {
  try {
    const request = buildRequest(input, context.timeout)
    const headers = new Map([...extraHeaders, ...request.headers])
    const data = responseValue(await followRedirects({ ...request, headers }, context.signal))
    const status = Number(data.status)
    return { kind: status >= 200 && status <= 306 ? 'success' : 'error', data }
  } catch (error) {
    if (context.signal.aborted) return { kind: 'cancelled' }
    if (!(error instanceof HttpFailure)) throw error
    return exception(shownObject(mistralClass), context, `Failed to send HTTP request: ${error.message}`)
  }
}
