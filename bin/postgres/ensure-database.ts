import { existsSync } from 'node:fs'
import pg from 'pg'
import { keptPassword } from './password.ts'
import type { StateFolder } from './state-folder.ts'
import { connectionUrl, database, role } from './url.ts'

/**
 * Makes the product's role and database unless they exist, and returns the connection string. The role owns its
 * database and is no superuser, so that a hole in the product does not open the machine (COPY … PROGRAM);
 * CREATEDB is for `prisma migrate dev`, which needs a scratch database.
 */
export async function ensureDatabase(state: StateFolder, superuserUrl: string, port: number): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    // Of two starts at once one creates, the other finds.
    await client.query(`SELECT pg_advisory_lock(hashtextextended('tramontane database', 0))`)
    const known = existsSync(state.password)
    const password = keptPassword(state.password)
    const exists = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
    if (!known || exists.rowCount === 0) {
      const verb = exists.rowCount === 0 ? 'CREATE' : 'ALTER'
      await client.query(`${verb} ROLE ${role} LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(password)}`)
    }
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${role}`)
    return connectionUrl(role, password, port, database)
  } finally {
    await client.end()
  }
}
