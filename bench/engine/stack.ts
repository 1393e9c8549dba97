/*
 * What is measured: an embedded PostgreSQL of its own with default durability, one worker, and when it is wanted the
 * API; each a process of its own, as in production.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../../bin/apply-migrations.ts'
import { removeData } from '../../bin/postgres/remove-data.ts'
import { startPostgres } from '../../bin/postgres/start-postgres.ts'
import { type Child, startChild } from './child.ts'

export interface Stack {
  readonly url: string
  /** Connects to another, empty database of the same server. */
  readonly otherUrl: string
  readonly superuserUrl: string
  readonly postgres: number
  readonly worker: Child
  readonly db: pg.Client
  startWorker(env?: Readonly<Record<string, string>>): Promise<Child>
  startApi(): Promise<Child>
  stop(): Promise<void>
}

export const startStack = async (settings: Readonly<Record<string, string>> = {}): Promise<Stack> => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tramontane-bench-'))
  chmodSync(dataDir, 0o711)
  const postgres = await startPostgres({ dataDir, settings })
  const children: Child[] = []
  const db = new pg.Client({ connectionString: postgres.url })
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()))
    const { closePool } = await import('../../server/store/pool.ts')
    await closePool()
    await db.end()
    await postgres.stop()
    await removeData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
  const start = async (file: string, env: Readonly<Record<string, string>> = {}): Promise<Child> => {
    const child = await startChild(file, { DATABASE_URL: postgres.url, ...env })
    children.push(child)
    return child
  }
  try {
    await applyMigrations(postgres.url)
    process.env.DATABASE_URL = postgres.url
    const otherUrl = await addDatabase(postgres.superuserUrl, postgres.url)
    await db.connect()
    return {
      url: postgres.url,
      otherUrl,
      postgres: postgres.pid,
      superuserUrl: postgres.superuserUrl,
      worker: await start('worker/main.ts'),
      db,
      startWorker: (env) => start('worker/main.ts', env),
      startApi: () => start('bench/engine/api.ts'),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const addDatabase = async (superuserUrl: string, url: string): Promise<string> => {
  const role = decodeURIComponent(new URL(url).username)
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`CREATE DATABASE bench_other OWNER "${role}"`)
  await client.end()
  const other = new URL(url)
  other.pathname = '/bench_other'
  return other.href
}
