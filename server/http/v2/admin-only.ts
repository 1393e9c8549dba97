import { refuse } from '../../refusal.ts'
import type { Method, Route } from '../route.ts'

/** How policies call what a method does. */
const verbs = { GET: 'get', POST: 'create', PUT: 'update', DELETE: 'delete' } as const satisfies Record<Method, string>

const adminOnly = (method: Method, path: string, noun: string): Route => ({
  method,
  path,
  policy: `${noun}:${verbs[method]}`,
  shortFault: false,
  contract: { summary: 'Refused: Python cannot run here', query: 'any', answers: {}, refusal: true },
  handler: async () => {
    throw refuse('not-allowed', { message: 'Python actions are not supported' })
  },
})

/**
 * Python code cannot run here: code sources and dynamic actions exist for their answers only. They are for
 * administrators, so that without authentication nobody gets past the policy.
 */
export const adminOnlyRoutes: readonly Route[] = ['code_sources', 'dynamic_actions'].flatMap((noun) =>
  (['GET', 'POST', 'PUT', 'DELETE'] as const).flatMap((method) => [
    adminOnly(method, `/v2/${noun}`, noun),
    adminOnly(method, `/v2/${noun}/:id`, noun),
  ]),
)
