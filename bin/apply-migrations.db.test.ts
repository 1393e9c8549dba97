import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../test-support/database.ts'
import { applyMigrations } from './apply-migrations.ts'

let folder: string
let url: string
let client: pg.Client

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  url = (await testDatabase(import.meta.url, { empty: true })).url
  client = new pg.Client({ connectionString: url })
  await client.connect()
  migration('20260101000000_first', 'CREATE TABLE first (id int)')
})

afterEach(async () => {
  await client.end()
  rmSync(folder, { recursive: true, force: true })
})

function migration(name: string, script: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), script)
}

const tables = async () =>
  (await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).rows.map(
    ({ tablename }) => tablename,
  )

test('applies what is missing, in order, and nothing twice', async () => {
  migration('20260102000000_second', 'ALTER TABLE first ADD name text; CREATE TABLE second (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['20260101000000_first', '20260102000000_second'])
  expect(await applyMigrations(url, folder)).toEqual([])
  expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second'])
})

test('takes a function body as one statement', async () => {
  const body = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$; -- end`
  migration('20260102000000_function', body)
  await applyMigrations(url, folder)
  expect((await client.query('SELECT two()')).rows).toEqual([{ two: 2 }])
})

test('keeps the records prisma migrate keeps', async () => {
  await applyMigrations(url, folder)
  const { rows } = await client.query(
    `SELECT migration_name, length(checksum) AS checksum, applied_steps_count AS steps, rolled_back_at, logs,
            finished_at >= started_at AS finished FROM _prisma_migrations`,
  )
  expect(rows).toEqual([
    {
      migration_name: '20260101000000_first',
      checksum: 64,
      steps: 1,
      rolled_back_at: null,
      logs: null,
      finished: true,
    },
  ])
})

test('refuses a database newer than the code, and touches nothing', async () => {
  migration('20260102000000_second', 'CREATE TABLE second (id int)')
  await applyMigrations(url, folder)
  rmSync(path.join(folder, '20260102000000_second'), { recursive: true })
  migration('20260103000000_third', 'CREATE TABLE third (id int)')
  await expect(applyMigrations(url, folder)).rejects.toThrow(/newer than this code.*20260102000000_second/)
  expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second'])
})

test('a failed migration leaves nothing behind and is named, now and at the next start', async () => {
  migration('20260102000000_bad', 'CREATE TABLE half (id int); SELECT * FROM missing')
  await expect(applyMigrations(url, folder)).rejects.toThrow(/20260102000000_bad failed: .*missing/)
  expect(await tables()).toEqual(['_prisma_migrations', 'first'])
  await expect(applyMigrations(url, folder)).rejects.toThrow(/20260102000000_bad failed before/)
})

test('a start killed in the middle of a migration is repaired by the next one', async () => {
  migration('20260102000000_slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(0 + 30)')
  const killed = applyMigrations(url, folder).catch(() => 'killed')
  const terminate = `
    SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'CREATE TABLE slow%'`
  await expect.poll(async () => (await client.query(terminate)).rows[0].n, { timeout: 20_000 }).toBe(1)
  expect(await killed).toBe('killed')
  // A process that was killed with the session leaves a record without an error.
  await client.query('UPDATE _prisma_migrations SET logs = NULL WHERE finished_at IS NULL')
  expect(await tables()).toEqual(['_prisma_migrations', 'first'])
  migration('20260102000000_slow', 'CREATE TABLE slow (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['20260102000000_slow'])
  expect(await tables()).toEqual(['_prisma_migrations', 'first', 'slow'])
})

test('two starts at once apply each migration once', async () => {
  migration('20260102000000_second', 'CREATE TABLE second (id int); SELECT pg_sleep(0.3)')
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder)))
  expect(applied.flat().sort()).toEqual(['20260101000000_first', '20260102000000_second'])
})
