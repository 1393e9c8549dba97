import type { Pool, PoolClient } from 'pg'
import { pool } from './pool.ts'

/** Runs `work` in one transaction, of this process's pool or another; whatever it throws rolls it back. */
export const transaction = async <T>(work: (client: PoolClient) => Promise<T>, from: Pool = pool()): Promise<T> => {
  const client = await from.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure))
    })
    throw error
  } finally {
    // A connection that could not roll back must not be lent again.
    client.release(broken)
  }
}
