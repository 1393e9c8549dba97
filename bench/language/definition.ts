/*
 * Creating definitions of 400 tasks through the API, on an embedded PostgreSQL of its own: a workbook of each shape,
 * from the request's first byte to the answer's last. Parsing the same text without the API, in the same run, and a
 * durable commit of one row are measured beside it.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../../bin/apply-migrations.ts'
import { removeData } from '../../bin/postgres/remove-data.ts'
import { startPostgres } from '../../bin/postgres/start-postgres.ts'
import { parseWorkbook } from '../../engine/language/parse-workbook.ts'
import { median } from '../median.ts'
import { print } from '../print.ts'
import { workbookShapes } from './workbooks.ts'

const tasks = 400
const repeats = 9

/** Milliseconds of wall time. */
const timed = async (call: () => unknown): Promise<number> => {
  const began = performance.now()
  await call()
  return performance.now() - began
}

const times = async (call: (at: number) => unknown): Promise<number[]> => {
  const all: number[] = []
  for (let at = 0; at < repeats; at++) all.push(await timed(() => call(at)))
  return all
}

const post = async (url: string, body: string): Promise<void> => {
  const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(`${url}: ${response.status} ${answer}`)
}

/** Measures the wanted shapes, all when none is named. */
export const run = async (wanted: readonly string[]): Promise<void> => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tramontane-bench-'))
  chmodSync(dataDir, 0o711)
  const postgres = await startPostgres({ dataDir })
  await applyMigrations(postgres.url)
  process.env.DATABASE_URL = postgres.url
  const { serve } = await import('../../server/http/bridge.ts')
  const { closePool } = await import('../../server/store/pool.ts')
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`
  const db = new pg.Client({ connectionString: postgres.url })
  await db.connect()
  try {
    await db.query('CREATE TABLE bench_commits (id serial PRIMARY KEY, at timestamptz DEFAULT now())')
    for (const [name, make] of Object.entries(workbookShapes)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      const text = make(tasks)
      const named = (at: number): string => text.replace(name, `${name}_${at}`)
      const [first = Number.NaN, ...later] = await times((at) => post(`${base}/workbooks`, named(at)))
      print({
        case: name,
        first_ms: first,
        create_ms: median(later),
        parse_ms: median(await times((at) => parseWorkbook(named(at)))),
        commit_ms: median(await times(() => db.query('INSERT INTO bench_commits DEFAULT VALUES'))),
      })
    }
  } finally {
    server.closeAllConnections()
    server.close()
    await closePool()
    await db.end()
    await postgres.stop()
    await removeData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}
