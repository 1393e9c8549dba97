/*
 * A PostgreSQL database for each test file, real and its own: nothing of another file is visible in it, LISTEN/NOTIFY
 * and advisory locks included, because both are per database. It is cloned from a migrated template, which takes some
 * 50 ms. Importing this module is enough for the clean-up: at the end of the file its databases are dropped, or kept
 * and named in the output when a test of the file failed.
 */
import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, inject, type RunnerTask } from 'vitest'
import { withDatabase } from '../tools/schema-engine/connection.mjs'

export interface TestDatabase {
  /** The connection string, for pools and for processes started by the test. */
  readonly url: string
  readonly name: string
  /** Drops it now, sessions included; not needed, the end of the file does it. */
  drop(): Promise<void>
}

const made = new Map<string, TestDatabase>()

/** Makes a migrated, empty database. `of` is the test file's `import.meta.url`; it gives the name. */
export async function testDatabase(of: string, { empty = false } = {}): Promise<TestDatabase> {
  const server = inject('testServerUrl')
  const stem = path
    .basename(fileURLToPath(of))
    .replace(/(\.db)?\.test\.tsx?$/, '')
    .replaceAll(/\W/g, '_')
    .slice(0, 40)
  const name = `test_${stem}_${randomBytes(4).toString('hex')}`.toLowerCase()
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : inject('testTemplate')}`)
  const database: TestDatabase = {
    url: withDatabase(server, name),
    name,
    drop: async () => {
      made.delete(name)
      await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
  made.set(name, database)
  return database
}

const failed = (task: RunnerTask): boolean =>
  task.result?.state === 'fail' || ('tasks' in task && task.tasks.some((child) => failed(child)))

// Registered on the file, before the file's own hooks, so it runs after them: they close their pools first.
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the first parameter's pattern for the fixtures wanted.
afterAll(async ({}, file) => {
  for (const database of [...made.values()]) {
    if (failed(file)) {
      console.log(`kept the database ${database.name}: a test of this file failed`)
      appendFileSync(inject('testKeptList'), `${database.name}\n`)
    } else {
      await database.drop()
    }
  }
})

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
