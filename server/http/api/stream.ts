import { executionStream } from '../../events/execution-stream.ts'
import { projectStream } from '../../events/project-stream.ts'
import { checkArguments } from '../check-arguments.ts'
import type { Handler } from '../route.ts'

/** GET /api/stream[?execution=id]; Last-Event-ID (or `after`) resumes. */
export const getStream: Handler = (request, { actor, url }) => {
  const query = checkArguments(url, ['execution', 'after'])
  const cursor = request.headers.get('last-event-id') ?? query.get('after') ?? ''
  const resumeFrom = /^\d{1,15}$/.test(cursor) ? Number(cursor) : null
  const execution = query.get('execution')
  return execution === null
    ? Promise.resolve(projectStream(actor.projectId, resumeFrom, request.signal))
    : executionStream(actor.projectId, execution, resumeFrom, request.signal)
}
