import type { RevisionSummary } from '../../engine/contract/console.ts'
import { pool } from '../store/pool.ts'
import { type RevisionRow, revisionColumns, revisionSummary } from './revision-summary.ts'
import { revisionsOf, type Versioned } from './versioned.ts'

export interface RevisionsAsked {
  readonly projectId: string
  /** Id or name of the workflow; name of the workbook. */
  readonly identifier: string
  readonly namespace: string
  /** Only those with a lower number: where the page before ended. */
  readonly before: number | null
  readonly limit: number
}

/** The history of a workflow or workbook, newest first. @throws Refusal 404 */
export const listRevisions = async (of: Versioned, asked: RevisionsAsked): Promise<readonly RevisionSummary[]> => {
  const { id } = await of.find(asked.projectId, asked.identifier, asked.namespace)
  const { rows } = await pool().query<RevisionRow>(
    `SELECT ${revisionColumns} ${revisionsOf(of)} AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [id, asked.before, asked.limit],
  )
  return rows.map(revisionSummary)
}
