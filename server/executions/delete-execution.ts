import { isFinal } from '../../engine/workflow/states.ts'
import { refuse } from '../refusal.ts'
import { transaction } from '../store/transaction.ts'
import { findExecution } from './find-execution.ts'

/** Deletes an execution with its sub-executions and all they left. @throws Refusal 403 when it runs and no force is used */
export const deleteExecution = async (projectId: string, id: string, force: boolean): Promise<void> => {
  const { state } = await findExecution(projectId, id)
  if (!force && !isFinal(state)) throw refuse('delete-unfinished', { id, state })
  await transaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `WITH RECURSIVE tree AS (
         SELECT id FROM workflow_executions WHERE id = $1
         UNION SELECT child.id FROM workflow_executions child JOIN tree ON child.parent_execution_id = tree.id
       )
       SELECT id FROM tree`,
      [id],
    )
    const ids = rows.map((row) => row.id)
    // The executions first: whoever writes for one of them meanwhile waits here, and then finds nothing of its own.
    await client.query('DELETE FROM workflow_executions WHERE id = ANY($1)', [ids])
    await client.query('DELETE FROM task_executions WHERE workflow_execution_id = ANY($1)', [ids])
    await client.query('DELETE FROM action_executions WHERE workflow_execution_id = ANY($1)', [ids])
    for (const table of ['execution_events', 'execution_inbox', 'timers', 'action_jobs']) {
      await client.query(`DELETE FROM ${table} WHERE execution_id = ANY($1)`, [ids])
    }
  })
}
