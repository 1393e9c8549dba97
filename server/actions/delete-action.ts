import { channels } from '../../engine/workflow/messages.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { findAction, refuseSystemActions } from './find-action.ts'

/** Deletes an ad-hoc action. @throws Refusal 400 for a system action, 403, 404 */
export const deleteAction = async (projectId: string, identifier: string, namespace: string): Promise<void> => {
  refuseSystemActions([identifier])
  const action = await findAction(projectId, identifier, namespace)
  requireOwn(projectId, action, 'ActionDefinition')
  await transaction(async (client) => {
    await client.query('DELETE FROM action_definitions WHERE id = $1', [action.id])
    await raiseEpoch(client)
  })
  notify(channels.definitions)
}
