import { publishWorkflow } from './publish-workflow.ts'
import { readRevision } from './read-revision.ts'

export interface Restore {
  readonly projectId: string
  /** Id or name of the workflow. */
  readonly identifier: string
  readonly namespace: string
  /** The revision whose text comes back. */
  readonly number: number
  readonly author: string
  readonly message: string
}

/**
 * Publishes the text of an earlier revision as the next one; those between remain.
 *
 * @throws Refusal 400 when the language takes the old text no more, 403, 404
 */
export const restoreRevision = async (given: Restore): Promise<void> => {
  const { projectId, identifier, namespace, number } = given
  const { definition } = await readRevision(projectId, identifier, namespace, number)
  await publishWorkflow({ ...given, text: definition, baseId: null })
}
