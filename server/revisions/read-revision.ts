import type { RevisionText } from '../../engine/contract/console.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { type RevisionRow, revisionColumns, revisionSummary } from './revision-summary.ts'
import { revisionsOf, type Versioned } from './versioned.ts'

/** One revision with its text, by the number that its history shows. @throws Refusal 404 */
export const readRevision = async (
  of: Versioned,
  projectId: string,
  identifier: string,
  namespace: string,
  number: number,
): Promise<RevisionText> => {
  const { id } = await of.find(projectId, identifier, namespace)
  const { rows } = await pool().query<RevisionRow & { readonly definition: string; readonly name: string }>(
    `SELECT ${revisionColumns}, name, definition ${revisionsOf(of)} AND number = $2`,
    [id, number],
  )
  const row = rows[0]
  if (row === undefined) throw refuse('revision-not-found', { kind: of.kind, id, number })
  return { ...revisionSummary(row), name: row.name, definition: row.definition }
}
