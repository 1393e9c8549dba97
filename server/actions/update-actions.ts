import { parseActions } from '../../engine/language/parse-actions.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { requireOwn } from '../definitions/require-own.ts'
import { refuse } from '../refusal.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import type { CreateWorkflows } from '../workflows/create-workflows.ts'
import { findAction, refuseSystemActions } from './find-action.ts'
import { updateActions as write } from './write-actions.ts'

/** Gives all ad-hoc actions of a document their new texts, or none; gives the ids. @throws Refusal */
export const updateActions = async (
  { projectId, text, namespace = '', scope = 'private' }: CreateWorkflows,
  identifier: string | null = null,
): Promise<readonly string[]> => {
  const actions = acceptParsed(parseActions(text)).map(({ spec }) => ({ name: spec.name, spec, definition: text }))
  refuseSystemActions(actions.map(({ name }) => name))
  if (identifier !== null && actions.length !== 1) {
    throw refuse('invalid-input', {
      message: `More than one actions are not supported for update with identifier. [identifier: ${identifier}]`,
    })
  }
  const found = identifier === null ? null : await findAction(projectId, identifier, namespace)
  if (found !== null) requireOwn(projectId, found, 'ActionDefinition')
  const ids = await transaction(async (client) => {
    const written = await write(client, actions, { projectId, namespace, scope }, found?.id ?? null)
    await raiseEpoch(client)
    return written
  })
  notify(channels.definitions)
  return ids
}
