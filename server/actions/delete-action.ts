import { channels } from '../../engine/workflow/messages.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { findAction, refuseSystemActions } from './find-action.ts'

/** Deletes an ad-hoc action. @throws Refusal 400 for a system action, 404 */
export const deleteAction = async (projectId: string, identifier: string, namespace: string): Promise<void> => {
  refuseSystemActions([identifier])
  const action = await findAction(projectId, identifier, namespace)
  if (action.projectId !== projectId) throw refuse('action-not-found', { id: identifier, namespace })
  await transaction(async (client) => {
    await client.query('DELETE FROM action_definitions WHERE id = $1', [action.id])
    await raiseEpoch(client)
  })
  notify(channels.definitions)
}
