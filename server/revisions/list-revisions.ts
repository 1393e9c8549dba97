import type { RevisionSummary } from '../../engine/contract/console.ts'
import { pool } from '../store/pool.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { type RevisionRow, revisionColumns, revisionSummary } from './revision-summary.ts'

export interface RevisionsAsked {
  readonly projectId: string
  /** Id or name of the workflow. */
  readonly identifier: string
  readonly namespace: string
  /** Only those with a lower number: where the page before ended. */
  readonly before: number | null
  readonly limit: number
}

/** The history of a workflow, newest first. @throws Refusal 404 */
export const listRevisions = async (asked: RevisionsAsked): Promise<readonly RevisionSummary[]> => {
  const { id } = await findWorkflow(asked.projectId, asked.identifier, asked.namespace)
  const { rows } = await pool().query<RevisionRow>(
    `SELECT ${revisionColumns} FROM workflow_revisions
     WHERE workflow_id = $1 AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [id, asked.before, asked.limit],
  )
  return rows.map(revisionSummary)
}
