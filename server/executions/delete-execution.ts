import { isFinal } from '../../engine/workflow/states.ts'
import { refuse } from '../refusal.ts'
import { deleteTrees } from '../store/sql/delete-trees.ts'
import { transaction } from '../store/transaction.ts'
import { findExecution } from './find-execution.ts'

/** Deletes an execution with its sub-executions and all they left. @throws Refusal 403 when it runs and no force is used */
export const deleteExecution = async (projectId: string, id: string, force: boolean): Promise<void> => {
  const { state } = await findExecution(projectId, id)
  if (!force && !isFinal(state)) throw refuse('delete-unfinished', { id, state })
  await transaction((client) => deleteTrees(client, [id]))
}
