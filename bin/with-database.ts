import path from 'node:path'
import { checkDatabase } from './check-database.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { root } from './root.ts'

/** The data folder of this environment. */
export const dataDir = path.resolve(root, process.env.DATA_DIR || '.data')

/**
 * Runs some work with the connection string of the product's database: DATABASE_URL, or the embedded server, which is
 * started for it when it does not run and then stopped again.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL
  if (given) {
    await checkDatabase(given)
    return await work(given)
  }
  const server = await startPostgres({ dataDir, progress: (text) => console.log(`${text} …`) })
  try {
    return await work(server.url)
  } finally {
    if (!server.reused) await server.stop()
  }
}
