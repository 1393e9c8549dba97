import type { Sql } from './sql.ts'

export interface StoredNotification {
  readonly id: string
  readonly event: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The oldest message to an address about an execution, or null. */
export const nextNotification = async (
  client: Sql,
  executionId: string,
  url: string,
): Promise<StoredNotification | null> => {
  const { rows } = await client.query<{ id: string; event: string; headers: string; body: string }>({
    name: 'next-notification',
    text: `SELECT id, event, headers, body FROM notifications WHERE execution_id = $1 AND url = $2 ORDER BY id LIMIT 1`,
    values: [executionId, url],
  })
  const row = rows[0]
  return row === undefined ? null : { ...row, headers: JSON.parse(row.headers) as Record<string, string> }
}

/** It was delivered, or given up. */
export const deleteNotification = async (client: Sql, id: string): Promise<void> => {
  await client.query({ name: 'delete-notification', text: 'DELETE FROM notifications WHERE id = $1', values: [id] })
}

/** Addresses for which something lies in the outbox for longer than a delivery takes. */
export const waitingNotifications = async (client: Sql): Promise<{ executionId: string; url: string }[]> => {
  const { rows } = await client.query<{ executionId: string; url: string }>({
    name: 'waiting-notifications',
    text: `SELECT DISTINCT execution_id AS "executionId", url FROM notifications
      WHERE created_at < now() - interval '20 seconds' LIMIT 1000`,
  })
  return rows
}
