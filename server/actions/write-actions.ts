import type { PoolClient } from 'pg'
import type { ActionSpec } from '../../engine/language/spec.ts'
import { newId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import { refuseDuplicate } from '../store/duplicate.ts'
import { actionInputText } from '../workflows/input-text.ts'
import type { Written } from '../workflows/write-workflows.ts'

export interface ActionToWrite {
  /** The full name: `book.action` for members of a workbook. */
  readonly name: string
  readonly spec: ActionSpec
  readonly definition: string
}

const columns = ({ name, spec, definition }: ActionToWrite) => [
  name,
  definition,
  actionInputText(spec.input),
  spec.description ?? null,
  spec.tags,
]

/** Inserts ad-hoc actions; gives the ids. @throws Refusal 409 */
export const insertActions = async (
  client: PoolClient,
  actions: readonly ActionToWrite[],
  { projectId, namespace, scope, workbookName }: Written,
): Promise<string[]> => {
  const ids: string[] = []
  for (const action of actions) {
    const id = newId()
    await client
      .query(
        `INSERT INTO action_definitions
           (name, definition, input, description, tags, id, project_id, namespace, scope, workbook_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [...columns(action), id, projectId, namespace, scope, workbookName ?? null],
      )
      .catch((error: unknown) =>
        refuseDuplicate(error, {
          class: 'ActionDefinition',
          columns: "['name', 'namespace', 'project_id']",
          name: `${action.name}, ${namespace}`,
          last: 'None',
        }),
      )
    ids.push(id)
  }
  return ids
}

/** Gives existing ad-hoc actions a new text; gives the ids. @throws Refusal 404 */
export const updateActions = async (
  client: PoolClient,
  actions: readonly ActionToWrite[],
  { projectId, namespace, scope }: Written,
  id: string | null = null,
): Promise<string[]> => {
  const ids: string[] = []
  for (const action of actions) {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE action_definitions
       SET name = $1, definition = $2, input = $3, description = $4, tags = $5, scope = $8, updated_at = now()
       WHERE project_id = $6 AND (CASE WHEN $9::uuid IS NULL THEN name = $1 AND namespace = $7 ELSE id = $9 END)
       RETURNING id`,
      [...columns(action), projectId, namespace, scope, id],
    )
    if (rows[0] === undefined) throw refuse('action-not-found', { id: id ?? action.name, namespace })
    ids.push(rows[0].id)
  }
  return ids
}
