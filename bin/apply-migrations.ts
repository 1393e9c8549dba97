/*
 * Brings a database to the state this code expects, at every start.
 *
 * Prisma's own engine applies the scripts and keeps its records in `_prisma_migrations`, so that `npx prisma migrate`
 * sees the same history. Three things are added:
 *   - one at a time: a session lock lets a second start wait for the first;
 *   - a database that has a migration this code does not know is refused: older code must not write to newer tables;
 *   - a start killed in the middle is repaired by the next one. Each script runs as one transaction together with the
 *     mark that it is finished, so a record without that mark and without an error is of a script that left nothing
 *     behind: it is marked as rolled back and applied again.
 */
import pg from 'pg'
import { makeAdapter } from '../tools/schema-engine/adapter.mjs'
import { splitSchema } from '../tools/schema-engine/connection.mjs'
import { openEngine } from '../tools/schema-engine/engine.mjs'
import { ClearError } from './clear-error.ts'
import { type Migration, migrationsFolder, readMigrations } from './migrations.ts'

const lockKey = 'tramontane migrations'

interface MigrationRecord {
  readonly name: string
  readonly state: 'finished' | 'interrupted' | 'failed'
}

/** Applies what is missing and returns the names; waits while another process does the same. */
export async function applyMigrations(connectionString: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  const { url, schema } = splitSchema(connectionString)
  const client = new pg.Client({ connectionString: url, options: schema ? `-c search_path=${schema}` : undefined })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lockKey])
    const records = await readRecords(client)
    checkRecords(records, migrations)
    const done = new Set(records.filter(({ state }) => state === 'finished').map(({ name }) => name))
    if (migrations.every(({ name }) => done.has(name))) return []
    await client.query(
      records.some(({ state }) => state === 'interrupted')
        ? 'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL'
        : 'SELECT',
    )
    const applied = await apply(connectionString, migrations, folder)
    // New tables have no statistics, and a plan made without them can be a hundred times slower than it need be.
    await client.query('ANALYZE')
    return applied
  } finally {
    // Closing the session frees the lock.
    await client.end()
  }
}

async function readRecords(client: pg.Client): Promise<MigrationRecord[]> {
  const table = await client.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`)
  if (!table.rows[0]?.found) return []
  const { rows } = await client.query<MigrationRecord>(`
    SELECT migration_name AS name,
           CASE WHEN finished_at IS NOT NULL THEN 'finished'
                WHEN coalesce(logs, '') = '' THEN 'interrupted'
                ELSE 'failed' END AS state
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`)
  return rows
}

function checkRecords(records: readonly MigrationRecord[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name))
  const newer = records.find(({ name }) => !known.has(name))
  if (newer !== undefined) {
    throw new ClearError(
      `the database is newer than this code: it has the migration ${newer.name}, which is not among ` +
        `this code's ${migrations.length}; start the version that made it, or one after it`,
    )
  }
  const failed = records.find(({ state }) => state === 'failed')
  if (failed !== undefined) {
    throw new ClearError(
      `the migration ${failed.name} failed before: put right what its record in _prisma_migrations.logs names, then ` +
        `run npx prisma migrate resolve --rolled-back ${failed.name}`,
    )
  }
}

async function apply(url: string, migrations: readonly Migration[], folder: string): Promise<string[]> {
  const scripts = new Set(migrations.map(({ script }) => script))
  const finish = `
    UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;`
  const engine = await openEngine(
    makeAdapter(url, { rewrite: (script) => (scripts.has(script) ? `${script}\n;${finish}` : script) }),
  )
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, script }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // The engine's text: a heading, what PostgreSQL said, then its own call stack ("   0: …"), which has the name.
    const name = /migration_name="([^"]+)"/.exec(text)?.[1] ?? '?'
    const reason = text.split(/\n\s+0: /)[0]?.replace(/^external connector error\s+/, '') ?? text
    throw new ClearError(`the migration ${name} failed: ${reason.replaceAll(/\s+/g, ' ').trim()}`, { cause: error })
  } finally {
    await engine.free()
  }
}
