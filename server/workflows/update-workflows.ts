import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import type { CreateWorkflows } from './create-workflows.ts'
import { findWorkflow } from './find-workflow.ts'
import { parsedWorkflows } from './parse-cache.ts'
import { updateWorkflows as write } from './write-workflows.ts'

/**
 * Gives all workflows of a document their new texts, or none. With an identifier the document must hold exactly one
 * workflow, which replaces that one.
 *
 * @throws Refusal 400 for a faulty text, 403 for another project's, 404 when one is missing
 */
export const updateWorkflows = async (
  { projectId, text, namespace = '', scope = 'private', author }: CreateWorkflows,
  identifier: string | null = null,
): Promise<readonly string[]> => {
  const members = acceptParsed(parsedWorkflows(text))
  const workflows = members.map(({ spec, definition }) => ({ name: spec.name, spec, definition }))
  if (identifier !== null && workflows.length !== 1) {
    throw refuse('invalid-input', {
      message: `More than one workflows are not supported for update with identifier. [identifier: ${identifier}]`,
    })
  }
  const found = identifier === null ? null : await findWorkflow(projectId, identifier, namespace)
  if (found !== null) requireOwn(projectId, found, 'WorkflowDefinition')
  const ids = await transaction(async (client) => {
    const written = await write(client, workflows, { projectId, namespace, scope, author }, found?.id ?? null)
    await raiseEpoch(client)
    return written
  })
  notify(channels.definitions)
  return ids
}
