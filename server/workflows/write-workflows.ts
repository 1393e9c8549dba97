import type { PoolClient } from 'pg'
import type { WorkflowSpec } from '../../engine/language/spec.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { checksum } from './checksum.ts'
import { workflowInputText } from './input-text.ts'

export interface WorkflowToWrite {
  /** The full name: `book.wf` for members of a workbook. */
  readonly name: string
  readonly spec: WorkflowSpec
  readonly definition: string
}

export interface Written {
  readonly projectId: string
  readonly namespace: string
  readonly scope: string
  readonly workbookName?: string
  /** Who wrote it and what for, as its history shows them. */
  readonly author?: string | undefined
  readonly message?: string | undefined
}

/** Inserts workflows with their first revisions; gives the ids. @throws Refusal 409 */
export const insertWorkflows = async (
  client: PoolClient,
  workflows: readonly WorkflowToWrite[],
  written: Written,
): Promise<string[]> => {
  const { projectId, namespace, scope, workbookName } = written
  const ids: string[] = []
  for (const { name, spec, definition } of workflows) {
    const id = newId()
    const revisionId = newId()
    await client
      .query(
        `INSERT INTO workflow_definitions
           (id, project_id, name, namespace, scope, definition, input, tags, description, checksum, workbook_name, revision_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          id,
          projectId,
          name,
          namespace,
          scope,
          definition,
          workflowInputText(spec.input),
          spec.tags,
          spec.description ?? null,
          checksum(definition),
          workbookName ?? null,
          revisionId,
        ],
      )
      .catch((error: unknown) =>
        refuseDuplicate(error, {
          class: 'WorkflowDefinition',
          columns: "['name', 'namespace', 'project_id']",
          name: `${name}, ${namespace}`,
          last: 'None',
        }),
      )
    await insertRevision(client, { ...written, revisionId, workflowId: id, name, definition })
    ids.push(id)
  }
  return ids
}

/** Gives existing workflows a new text and a new revision; gives the ids. @throws Refusal 404 when one is missing */
export const updateWorkflows = async (
  client: PoolClient,
  workflows: readonly WorkflowToWrite[],
  written: Written,
  id: string | null = null,
): Promise<string[]> => {
  const { projectId, namespace, scope } = written
  const ids: string[] = []
  for (const { name, spec, definition } of workflows) {
    const revisionId = newId()
    const { rows } = await client.query<{ id: string }>(
      `UPDATE workflow_definitions
       SET definition = $4, input = $5, tags = $6, description = $7, checksum = $8, revision_id = $9, scope = $10,
           name = $2, updated_at = now()
       WHERE project_id = $1 AND (CASE WHEN $11::uuid IS NULL THEN name = $2 AND namespace = $3 ELSE id = $11 END)
       RETURNING id`,
      [
        projectId,
        name,
        namespace,
        definition,
        workflowInputText(spec.input),
        spec.tags,
        spec.description ?? null,
        checksum(definition),
        revisionId,
        scope,
        id,
      ],
    )
    const workflowId = rows[0]?.id
    if (workflowId === undefined) throw refuse('workflow-not-found', { id: id ?? name, namespace })
    if (scope === 'private') await refuseWhileUsed(client, workflowId, projectId)
    await insertRevision(client, { ...written, revisionId, workflowId, name, definition })
    ids.push(workflowId)
  }
  return ids
}

/** What other projects have scheduled must not vanish from under them. @throws Refusal 403 */
const refuseWhileUsed = async (client: PoolClient, id: string, projectId: string): Promise<void> => {
  for (const kind of ['cron', 'event'] as const) {
    const { rowCount } = await client.query(
      `SELECT FROM ${kind}_triggers t WHERE workflow_id = $1 AND project_id <> $2 AND NOT EXISTS (
         SELECT FROM resource_members m
         WHERE m.resource_id = $1 AND m.member_id = t.project_id AND m.status = 'accepted') LIMIT 1`,
      [id, projectId],
    )
    if (rowCount !== 0) {
      throw refuse('not-allowed', {
        message: `Can not update scope of workflow that has ${kind} triggers associated in other tenants. [workflow_identifier=${id}]`,
      })
    }
  }
}

interface Revision extends Written {
  readonly revisionId: string
  readonly workflowId: string
  readonly name: string
  readonly definition: string
}

const insertRevision = (client: PoolClient, revision: Revision) =>
  client.query(
    `INSERT INTO workflow_revisions
       (id, workflow_id, project_id, name, namespace, number, definition, workbook_name, author, message)
     SELECT $1, $2, $3, $4, $5, coalesce(max(number), 0) + 1, $6, $7, $8, $9
     FROM workflow_revisions WHERE workflow_id = $2`,
    [
      revision.revisionId,
      revision.workflowId,
      revision.projectId,
      revision.name,
      revision.namespace,
      revision.definition,
      revision.workbookName ?? null,
      revision.author || null,
      revision.message || null,
    ],
  )
