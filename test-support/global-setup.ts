/*
 * One PostgreSQL for a whole run of integration tests: the one of TEST_DATABASE_URL (its role must be allowed to create
 * databases), else an embedded one in the temp folder. It holds one migrated template; each test file clones it
 * (database.ts). The server and its folder go at the end, unless a failed file kept its database.
 */
import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '../bin/apply-migrations.ts'
import { removeData } from '../bin/postgres/remove-data.ts'
import { throwAwaySettings } from '../bin/postgres/settings.ts'
import { startPostgres } from '../bin/postgres/start-postgres.ts'
import { withDatabase } from '../tools/schema-engine/connection.mjs'
import { stopWithUs } from './stop-with-us.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connects to the server with the right to create databases. */
    testServerUrl: string
    /** The migrated database to clone. */
    testTemplate: string
    /** A file that gets one line for each database a failed test file keeps. */
    testKeptList: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tramontane-test-'))
  // As root the server runs as another account, which must get through.
  chmodSync(folder, 0o711)
  const given = process.env.TEST_DATABASE_URL
  const server =
    given === undefined ? await startPostgres({ dataDir: folder, settings: throwAwaySettings, sync: false }) : undefined
  const callOff = server === undefined ? undefined : stopWithUs(server.pid, folder)
  const url = given ?? server?.url ?? ''
  const template = `tramontane_template_${randomBytes(4).toString('hex')}`
  await query(url, `CREATE DATABASE ${template}`)
  await applyMigrations(withDatabase(url, template))
  // A database can only be cloned while nobody is in it, and the migration engine lets go of its session late.
  await query(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${template}'`)
  const kept = path.join(folder, 'kept-databases')
  appendFileSync(kept, '')
  project.provide('testServerUrl', url)
  project.provide('testTemplate', template)
  project.provide('testKeptList', kept)

  return async () => {
    callOff?.()
    const names = existsSync(kept) ? readFileSync(kept, 'utf8').trim() : ''
    await query(url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    if (names === '' || server === undefined) {
      if (server !== undefined) await removeData(folder)
      rmSync(folder, { recursive: true, force: true })
      return
    }
    await server.stop()
    console.log(`\nKept for a look, start it with: node bin/postgres/run.ts ${folder}\n${names}\n`)
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
