import { z } from 'zod'
import type { Answer } from '../http/contract/contract.ts'
import { fault, shortFault } from '../http/contract/faults.ts'
import type { Route } from '../http/route.ts'

type Promised = Pick<Route, 'contract' | 'shortFault'>

/** What of an answer its route does not promise, or null; `narrowed` when the request chose members with `fields`. */
export const answerProblem = async (route: Promised, response: Response, narrowed: boolean): Promise<string | null> => {
  const answer = answerOf(route, response.status)
  if (answer === null) return 'the status is not promised'
  const { schema, media = 'application/json' } = answer
  if (schema === undefined) return response.body === null ? null : 'there is a body'
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith(media)) return `the media type is ${type}, not ${media}`
  // A stream does not end.
  if (media === 'text/event-stream') return null
  const parsed = ((narrowed && answer.narrowed) || schema).safeParse(await response.clone().json())
  return parsed.success ? null : z.prettifyError(parsed.error)
}

const answerOf = ({ contract, shortFault: short }: Promised, status: number): Answer | null => {
  const answer = contract.answers[status]
  if (answer !== undefined) return answer
  return status < 400 ? null : { description: '', schema: short ? shortFault : fault }
}
