import type { ValueMap } from '../../engine/data/values.ts'
import { sendMessage } from '../executions/send-message.ts'
import { checkFieldSize } from '../field-limit.ts'
import { refuse } from '../refusal.ts'
import { findTask } from './find-task.ts'
import { isWithItems } from './task-result.ts'

export interface UpdateTask {
  readonly state: string | null
  readonly reset: boolean | null
  readonly env: ValueMap | null
  readonly name: string | null
  readonly workflowName: string | null
}

/** Runs a failed task again, or skips it. @throws Refusal 400, 404 */
export const updateTask = async (projectId: string, id: string, change: UpdateTask): Promise<void> => {
  const task = await findTask(projectId, id)
  if (change.name && change.name !== task.name) throw refuse('task-name-differs')
  if (change.workflowName && change.workflowName !== task.workflowName) throw refuse('workflow-name-differs')
  if (change.state !== 'RUNNING' && change.state !== 'SKIPPED') throw refuse('bad-task-state')
  if (task.state !== 'ERROR') throw refuse('task-not-failed')
  if (change.state === 'SKIPPED') {
    await sendMessage(task.workflowExecutionId, { kind: 'skip', taskId: id })
    return
  }
  if (change.reset === null) throw refuse('no-reset')
  if (!change.reset && !isWithItems(task)) throw refuse('reset-only-items')
  if (change.env !== null) checkFieldSize('params', change.env)
  const env = change.env === null ? {} : { env: change.env }
  await sendMessage(task.workflowExecutionId, { kind: 'rerun', taskId: id, reset: change.reset, ...env })
}
