import type { Sql } from './sql.ts'

export interface NewMessage {
  readonly id: string
  readonly executionId: string
  readonly kind: string
  /** JSON text without the kind. */
  readonly body: string
}

/** Puts messages into the inboxes of executions, in a commit of its own. */
export const insertMessages = async (client: Sql, messages: readonly NewMessage[]): Promise<void> => {
  await client.query({
    name: 'insert-messages',
    text: `INSERT INTO execution_inbox (id, execution_id, kind, body)
      SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])`,
    values: [
      messages.map(({ id }) => id),
      messages.map(({ executionId }) => executionId),
      messages.map(({ kind }) => kind),
      messages.map(({ body }) => body),
    ],
  })
}
