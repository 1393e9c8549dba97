// npm run db:reset -- --yes: deletes everything the product has stored and makes an empty database again.
import pg from 'pg'
import { applyMigrations } from './apply-migrations.ts'
import { ClearError, printFailure } from './clear-error.ts'
import { removeData } from './postgres/remove-data.ts'
import { keepPostgres } from './supervisor/keep-postgres.ts'
import { dataDir, withDatabase } from './with-database.ts'

/** Drops the schemas of a server that is not ours to delete: the product's tables and pg-boss's. */
async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  } finally {
    await client.end()
  }
}

try {
  const place = process.env.DATABASE_URL ? 'the database of DATABASE_URL' : `the database in ${dataDir}`
  if (!process.argv.includes('--yes')) {
    throw new ClearError(`this deletes everything in ${place}: run npm run db:reset -- --yes`)
  }
  if (process.env.DATABASE_URL) await withDatabase(emptyDatabase)
  else {
    // Takes the product's lock, so that it fails while the product runs.
    const idle = () => undefined
    const kept = await keepPostgres({ dataDir, otherAddress: idle, progress: idle, onMoved: idle })
    await kept.stop()
    await removeData(dataDir)
  }
  await withDatabase(applyMigrations)
  console.log(`${place} is empty`)
} catch (error) {
  printFailure(error)
  process.exitCode = 1
}
