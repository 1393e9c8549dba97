import { isFinal } from '../../../../engine/workflow/states.ts'
import { findActionExecution } from '../../../action-executions/find-action-execution.ts'
import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { checkArguments } from '../../check-arguments.ts'
import { noContent } from '../../respond.ts'
import type { Handler } from '../../route.ts'

/** DELETE /action_executions/{id}: only what was run outside of workflows, and has ended. */
export const deleteActionExecution: Handler = async (_request, { actor, url, params }) => {
  checkArguments(url, [])
  const found = await findActionExecution(actor.projectId, params.id ?? '')
  if (found.taskExecutionId !== null) throw refuse('action-delete-adhoc')
  if (!isFinal(found.state)) throw refuse('action-delete-running')
  await pool().query('DELETE FROM action_executions WHERE id = $1', [found.id])
  return noContent()
}
