import { channels } from '../../engine/workflow/messages.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { findWorkflow } from './find-workflow.ts'

/** Deletes a workflow that no trigger uses; its executions and revisions remain. @throws Refusal 400, 403, 404 */
export const deleteWorkflow = async (projectId: string, identifier: string, namespace: string): Promise<void> => {
  const workflow = await findWorkflow(projectId, identifier, namespace)
  requireOwn(projectId, workflow, 'WorkflowDefinition')
  await transaction(async (client) => {
    for (const kind of ['cron', 'event'] as const) {
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM ${kind}_triggers WHERE workflow_id = $1 ORDER BY id`,
        [workflow.id],
      )
      if (rows.length > 0) {
        throw refuse('has-triggers', { kind, id: identifier, namespace, triggers: rows.map(({ id }) => id).join(', ') })
      }
    }
    await client.query('DELETE FROM resource_members WHERE resource_id = $1', [workflow.id])
    await client.query('DELETE FROM layouts WHERE workflow_id = $1', [workflow.id])
    await client.query('DELETE FROM workflow_definitions WHERE id = $1', [workflow.id])
    await raiseEpoch(client)
  })
  notify(channels.definitions)
}
