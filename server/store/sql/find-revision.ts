import type { Sql } from './sql.ts'

/** The text of a revision. */
export const findRevision = async (
  client: Sql,
  id: string,
): Promise<{ name: string; definition: string; workbookName: string | null } | null> => {
  const { rows } = await client.query({
    name: 'find-revision',
    text: 'SELECT name, definition, workbook_name AS "workbookName" FROM workflow_revisions WHERE id = $1',
    values: [id],
  })
  return rows[0] ?? null
}
