import { readRevision } from './read-revision.ts'
import type { Versioned } from './versioned.ts'

export interface Restore {
  readonly projectId: string
  /** Id or name of the workflow; name of the workbook. */
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
 * @returns by what it is found from now on
 * @throws Refusal 400 when the language takes the old text no more, 403, 404
 */
export const restoreRevision = async (of: Versioned, given: Restore): Promise<string> => {
  const { projectId, identifier, namespace, number } = given
  const { definition } = await readRevision(of, projectId, identifier, namespace, number)
  return of.publish({ ...given, text: definition, baseId: null })
}
