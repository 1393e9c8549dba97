import { handle } from '../http/handle.ts'
import { routeMatcher } from '../http/match-route.ts'
import { routes } from '../http/routes.ts'
import { answerProblem } from './answer-problem.ts'

const match = routeMatcher(routes)

/**
 * The one way in, for tests: every answer is held against what its route promises, and so against /openapi.json.
 *
 * @throws Error when status, media type or body are not promised
 */
export const checkedHandle = async (request: Request, address?: string): Promise<Response> => {
  const response = await handle(request, address)
  const url = new URL(request.url)
  const found = match(request.method, url.pathname)
  if (found === null || 'methods' in found) return response
  const problem = await answerProblem(found.route, response, Boolean(url.searchParams.get('fields')))
  if (problem === null) return response
  throw new Error(`${request.method} ${url.pathname}${url.search} answers ${response.status}: ${problem}`)
}
