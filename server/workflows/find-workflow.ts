import { isId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { visibleWorkflow } from '../store/sql/visible.ts'

export interface StoredWorkflow {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly namespace: string
  readonly definition: string
  readonly tags: readonly string[]
  readonly scope: string
  readonly workbookName: string | null
  readonly revisionId: string
}

const select = `
  SELECT "id", "project_id" AS "projectId", "name", "namespace", "definition", "tags", "scope",
         "workbook_name" AS "workbookName", "revision_id" AS "revisionId"
  FROM "workflow_definitions"`

/**
 * A workflow by id, or by name in exactly that namespace; the project's own goes before what others publish or share.
 *
 * @throws Refusal 404
 */
export const findWorkflow = async (projectId: string, identifier: string, namespace = ''): Promise<StoredWorkflow> => {
  if (isId(identifier)) {
    const { rows } = await pool().query<StoredWorkflow>({
      name: 'workflow-by-id',
      text: `${select} WHERE "id" = $1 AND ${visibleWorkflow('$2', 'workflow_definitions')}`,
      values: [identifier, projectId],
    })
    if (rows[0] !== undefined) return rows[0]
  }
  const { rows } = await pool().query<StoredWorkflow>({
    name: 'workflow-by-name',
    text: `${select}
      WHERE "name" = $1 AND "namespace" = $2 AND ${visibleWorkflow('$3', 'workflow_definitions')}
      ORDER BY "project_id" = $3 DESC LIMIT 1`,
    values: [identifier, namespace, projectId],
  })
  if (rows[0] === undefined) throw refuse('workflow-not-found', { id: identifier, namespace })
  return rows[0]
}
