import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { parsedWorkflows } from '../workflows/parse-cache.ts'
import { updateWorkflows } from '../workflows/write-workflows.ts'
import type { Publish } from './publish.ts'

/**
 * Gives a workflow its next revision. Unlike Mistral's PUT it keeps the scope, it keeps a member of a workbook under its
 * full name, and it refuses a text that was made from another revision than the newest: nobody's work is overwritten
 * unseen.
 *
 * @returns its id, for the text may give it another name
 * @throws Refusal 400 for a faulty text, 403 for another project's, 404, 409 when somebody published meanwhile
 */
export const publishWorkflow = async (given: Publish): Promise<string> => {
  const workflow = await findWorkflow(given.projectId, given.identifier, given.namespace)
  requireOwn(given.projectId, workflow, 'WorkflowDefinition')
  const [member, ...more] = acceptParsed(parsedWorkflows(given.text))
  if (member === undefined || more.length > 0) {
    throw refuse('invalid-input', { message: 'A workflow is published by a text that holds this one workflow' })
  }
  const { spec, definition } = member
  const book = workflow.workbookName
  const name = book === null ? spec.name : `${book}.${spec.name}`
  await transaction(async (client) => {
    const { rows } = await client.query<{ revision_id: string }>(
      'SELECT revision_id FROM workflow_definitions WHERE id = $1 FOR UPDATE',
      [workflow.id],
    )
    if (rows[0] === undefined) throw refuse('workflow-not-found', { id: workflow.id, namespace: workflow.namespace })
    if (given.baseId !== null && rows[0].revision_id !== given.baseId)
      throw refuse('draft-conflict', { kind: 'workflow' })
    const { projectId, author, message } = given
    const { namespace, scope } = workflow
    const where = { projectId, namespace, scope, author, message, ...(book === null ? {} : { workbookName: book }) }
    await updateWorkflows(client, [{ name, spec, definition }], where, workflow.id)
    await raiseEpoch(client)
  })
  notify(channels.definitions)
  return workflow.id
}
