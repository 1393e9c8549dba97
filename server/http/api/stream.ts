import { z } from 'zod'
import { executionStream } from '../../events/execution-stream.ts'
import { projectStream } from '../../events/project-stream.ts'
import { operation } from '../contract/operation.ts'
import { textParameter } from '../contract/parameters.ts'

const events = z.string().meta({
  description:
    'Server-sent events. Of an execution: `snapshot`, then `changes`; of the project: `executions`, with ids. Their ids are the cursor of Last-Event-ID.',
})

/** GET /api/stream[?execution=id]; Last-Event-ID (or `after`) resumes. */
export const getStream = operation(
  {
    summary: 'Changes as they happen, of an execution or of the project',
    query: {
      execution: textParameter('Id of the execution; without it: the project.'),
      after: textParameter('Number of the last change seen, for clients that cannot send Last-Event-ID.'),
    },
    answers: { 200: { description: 'A stream that does not end', schema: events, media: 'text/event-stream' } },
  },
  (request, { actor, query: { execution, after } }) => {
    const cursor = request.headers.get('last-event-id') ?? after ?? ''
    const resumeFrom = /^\d{1,15}$/.test(cursor) ? Number(cursor) : null
    return execution === null
      ? Promise.resolve(projectStream(actor.projectId, resumeFrom, request.signal))
      : executionStream(actor.projectId, execution, resumeFrom, request.signal)
  },
)
