import { parseActions } from '../../engine/language/parse-actions.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import type { CreateWorkflows } from '../workflows/create-workflows.ts'
import { refuseSystemActions } from './find-action.ts'
import { insertActions } from './write-actions.ts'

/** Stores all ad-hoc actions of a document, or none; gives the ids. Each keeps the whole document. @throws Refusal */
export const createActions = async ({
  projectId,
  text,
  namespace = '',
  scope = 'private',
}: CreateWorkflows): Promise<readonly string[]> => {
  const actions = acceptParsed(parseActions(text)).map(({ spec }) => ({ name: spec.name, spec, definition: text }))
  refuseSystemActions(actions.map(({ name }) => name))
  const ids = await transaction(async (client) => {
    const made = await insertActions(client, actions, { projectId, namespace, scope })
    await raiseEpoch(client)
    return made
  })
  notify(channels.definitions)
  return ids
}
