import { channels } from '../../engine/workflow/messages.ts'
import { acceptParsed } from '../definitions/check-problems.ts'
import { raiseEpoch } from '../definitions/raise-epoch.ts'
import { notify } from '../store/notify.ts'
import { transaction } from '../store/transaction.ts'
import { parsedWorkflows } from './parse-cache.ts'
import { insertWorkflows } from './write-workflows.ts'

export interface CreateWorkflows {
  readonly projectId: string
  /** A workflow document with one or several workflows. */
  readonly text: string
  readonly namespace?: string
  readonly scope?: 'private' | 'public'
  /** Whoever asked for it, for the history of the workflow. */
  readonly author?: string
}

/**
 * Stores all workflows of a document, or none.
 *
 * @returns their ids, in the order of the text
 * @throws Refusal 400 for a faulty text, 409 when one exists
 */
export const createWorkflows = async ({
  projectId,
  text,
  namespace = '',
  scope = 'private',
  author,
}: CreateWorkflows): Promise<readonly string[]> => {
  const members = acceptParsed(parsedWorkflows(text))
  const workflows = members.map(({ spec, definition }) => ({ name: spec.name, spec, definition }))
  const ids = await transaction(async (client) => {
    const made = await insertWorkflows(client, workflows, { projectId, namespace, scope, author })
    await raiseEpoch(client)
    return made
  })
  notify(channels.definitions)
  return ids
}
