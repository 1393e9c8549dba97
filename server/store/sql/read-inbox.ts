import type { Sql } from './sql.ts'

export interface InboxRow {
  readonly id: string
  readonly executionId: string
  readonly kind: string
  readonly body: string
}

/** Messages to executions of this worker that it has not seen yet. Not by `id > last`: ids commit out of order. */
export const readInbox = async (client: Sql, workerId: string, seen: readonly string[]): Promise<InboxRow[]> => {
  const { rows } = await client.query<InboxRow>({
    name: 'read-inbox',
    text: `SELECT i.id, i.execution_id AS "executionId", i.kind, i.body
      FROM execution_inbox i JOIN workflow_executions e ON e.id = i.execution_id
      WHERE e.owner = $1 AND NOT (i.id = ANY($2::uuid[])) ORDER BY i.id LIMIT 1000`,
    values: [workerId, seen],
  })
  return rows
}
