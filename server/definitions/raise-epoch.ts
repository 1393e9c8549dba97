import type { PoolClient } from 'pg'

/** Tells workers that definitions changed; in the transaction of the change, so that no claim can miss it. */
export const raiseEpoch = async (client: PoolClient): Promise<void> => {
  await client.query('UPDATE definition_epoch SET epoch = epoch + 1 WHERE id = 1')
}
