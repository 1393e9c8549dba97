import type { RevisionText } from '../../engine/contract/console.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { type RevisionRow, revisionColumns, revisionSummary } from './revision-summary.ts'

/** One revision with its text, by the number that its history shows. @throws Refusal 404 */
export const readRevision = async (
  projectId: string,
  identifier: string,
  namespace: string,
  number: number,
): Promise<RevisionText> => {
  const workflow = await findWorkflow(projectId, identifier, namespace)
  const { rows } = await pool().query<RevisionRow & { readonly definition: string; readonly name: string }>(
    `SELECT ${revisionColumns}, name, definition FROM workflow_revisions WHERE workflow_id = $1 AND number = $2`,
    [workflow.id, number],
  )
  const row = rows[0]
  if (row === undefined) throw refuse('revision-not-found', { id: workflow.id, number })
  return { ...revisionSummary(row), name: row.name, definition: row.definition }
}
