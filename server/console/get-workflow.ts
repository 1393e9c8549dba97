import { pool } from '../store/pool.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'

/** A workflow's newest text, for the designer. @throws Refusal 404 */
export const getWorkflow = async (projectId: string, identifier: string, namespace: string) => {
  const workflow = await findWorkflow(projectId, identifier, namespace)
  const { rows } = await pool().query<{
    number: number
    created_at: Date
    author: string | null
    message: string | null
  }>('SELECT number, created_at, author, message FROM workflow_revisions WHERE id = $1', [workflow.revisionId])
  return {
    id: workflow.id,
    name: workflow.name,
    namespace: workflow.namespace,
    scope: workflow.scope,
    tags: workflow.tags,
    workbookName: workflow.workbookName,
    definition: workflow.definition,
    revisionId: workflow.revisionId,
    revision: rows[0]?.number ?? 0,
    author: rows[0]?.author ?? null,
    message: rows[0]?.message ?? null,
    publishedAt: rows[0]?.created_at.toISOString() ?? null,
  }
}
