/*
 * An execution with which the engine cannot go on (its rows contradict its definition, a document of it cannot be
 * stored, or a defect of ours throws) must not end the worker: the next one would claim it and end as well, and so all of
 * them, again and again. It alone ends, in ERROR with the reason; its parent hears of it, and all others go on.
 */
import { channels } from '../engine/workflow/messages.ts'
import { newId } from '../server/ids.ts'
import { failExecution } from '../server/store/sql/fail-execution.ts'
import { forget } from './forget.ts'
import type { Resources } from './resources.ts'

export const contain = async (resources: Resources, id: string, error: unknown): Promise<void> => {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll('\0', '\ufffd').slice(0, 1000)
  resources.log.error(
    { execution: id, error: error instanceof Error ? error.stack : message },
    'an execution cannot be gone on with and ends in ERROR',
  )
  const hot = resources.hot.get(id)
  if (hot !== undefined) forget(resources, hot)
  const info = `Internal error, the execution cannot be gone on with: ${message}`
  const failed = await failExecution(resources.engine, resources.id, id, info, newId())
  if (failed === null) return
  resources.side
    .query('SELECT pg_notify($1, $2)', [channels.events, JSON.stringify([[id, failed.seq, failed.projectId]])])
    .catch((lost: unknown) => resources.log.warn({ error: String(lost) }, 'a notice was not sent; polls will do'))
}
