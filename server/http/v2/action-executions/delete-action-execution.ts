import { isFinal } from '../../../../engine/workflow/states.ts'
import { findActionExecution } from '../../../action-executions/find-action-execution.ts'
import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { nothing } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { noContent } from '../../respond.ts'

/** DELETE /action_executions/{id}: only what was run outside of workflows, and has ended. */
export const deleteActionExecution = operation(
  { summary: 'Delete an action execution of no workflow', answers: { 204: nothing } },
  async (_request, { actor, params }) => {
    const found = await findActionExecution(actor.projectId, params.id ?? '')
    if (found.taskExecutionId !== null) throw refuse('action-delete-adhoc')
    if (!isFinal(found.state)) throw refuse('action-delete-running')
    await pool().query('DELETE FROM action_executions WHERE id = $1', [found.id])
    return noContent()
  },
)
