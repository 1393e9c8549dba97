import { faultCodeHeader } from '../../engine/contract/fault-code.ts'
import { errorKind } from '../../engine/errors.ts'
import type { Fault } from '../../engine/workflow/messages.ts'
import type { Refusal } from '../refusal.ts'

/** JSON as Mistral sends it. `type` is text/plain for answers to definitions. */
export const json = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

/** The answer to POST and PUT of definitions: JSON that calls itself text. */
export const jsonText = (status: number, body: unknown): Response => json(status, body, 'text/plain; charset=UTF-8')

export const noContent = (): Response => new Response(null, { status: 204 })

/** A refusal as Mistral's clients read it. */
export const faultResponse = (fault: Fault, short: boolean): Response => {
  const { status } = errorKind(fault.code)
  const response = json(
    status,
    short
      ? { faultstring: fault.message }
      : { faultcode: status < 500 ? 'Client' : 'Server', faultstring: fault.message, debuginfo: null },
  )
  response.headers.set(faultCodeHeader, fault.code)
  return response
}

/** The same of one that was thrown; what may be tried again says when. */
export const refusalResponse = ({ fault, retryAfter }: Refusal, short: boolean): Response => {
  const response = faultResponse(fault, short)
  if (retryAfter !== null) response.headers.set('retry-after', String(retryAfter))
  return response
}
