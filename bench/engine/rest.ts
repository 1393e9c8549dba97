/*
 * Workflows through the API: an embedded PostgreSQL of its own, the API and one worker, on one machine. The first line
 * is the database's own rate of durable commits, so that figures can be compared as ratios within a run.
 *
 * Cases: noop chain fan items
 */

import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { applyMigrations } from '../../bin/apply-migrations.ts'
import { removeData } from '../../bin/postgres/remove-data.ts'
import { startPostgres } from '../../bin/postgres/start-postgres.ts'
import { root } from '../../bin/root.ts'
import { print } from '../print.ts'

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)
const cases: Record<string, { tasks: number; runs: number; body: string; input?: object }> = {
  noop: { tasks: 1, runs: 200, body: 'tasks: {t: {action: std.noop}}' },
  chain: {
    tasks: 50,
    runs: 10,
    body: `tasks:\n${range(50)
      .map((i) => `    t${i}: {action: std.noop${i < 50 ? `, on-success: t${i + 1}` : ''}}`)
      .join('\n')}`,
  },
  fan: {
    tasks: 102,
    runs: 5,
    body: `tasks:\n    a: {on-success: [${range(100)
      .map((i) => `p${i}`)
      .join(', ')}]}\n${range(100)
      .map((i) => `    p${i}: {action: std.echo output=${i}, on-success: z}`)
      .join('\n')}\n    z: {join: all, action: std.noop}`,
  },
  items: {
    tasks: 1000,
    runs: 1,
    body: 'input: [xs]\n  tasks: {each: {with-items: x in <% $.xs %>, action: std.echo output=<% $.x %>}}',
    input: { xs: range(1000) },
  },
}

/** Runs the wanted cases, all when none is named. */
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
  const worker = spawn(process.execPath, [path.join(root, 'worker/main.ts')], {
    env: { ...process.env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('exit', (code) => reject(new Error(`the worker ended (${code})`)))
  })

  const post = async (url: string, body: string, type: string): Promise<{ id: string }> => {
    const response = await fetch(base + url, { method: 'POST', body, headers: { 'content-type': type } })
    if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
    return (await response.json()) as { id: string }
  }

  const db = new pg.Client({ connectionString: postgres.url })
  await db.connect()
  const commits = await commitRate(db)
  print({ case: 'commits', per_s: commits })
  try {
    for (const [name, one] of Object.entries(cases)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue
      await post('/workflows', `version: '2.0'\nbench_${name}:\n  ${one.body}\n`, 'text/plain')
      const start = JSON.stringify({ workflow_name: `bench_${name}`, input: one.input ?? {} })
      const began = performance.now()
      await Promise.all(range(one.runs).map(() => post('/executions', start, 'application/json')))
      await ended(db, `bench_${name}`, one.runs)
      const seconds = (performance.now() - began) / 1000
      const tasks = one.tasks * one.runs
      print({
        case: name,
        executions: one.runs,
        tasks,
        seconds,
        tasks_per_s: tasks / seconds,
        per_commit: tasks / seconds / commits,
      })
    }
  } finally {
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    worker.kill('SIGTERM')
    await gone
    server.closeAllConnections()
    server.close()
    await closePool()
    await db.end()
    await postgres.stop()
    await removeData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function ended(db: pg.Client, workflow: string, runs: number): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ ok: number; bad: number }>(
      `SELECT count(*) FILTER (WHERE state = 'SUCCESS')::int AS ok,
         count(*) FILTER (WHERE state IN ('ERROR', 'CANCELLED'))::int AS bad
       FROM workflow_executions WHERE workflow_name = $1`,
      [workflow],
    )
    if ((rows[0]?.bad ?? 0) > 0) throw new Error(`${workflow}: an execution failed`)
    if (rows[0]?.ok === runs) return
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
}

/** Durable commits of one row a second, one client. */
async function commitRate(client: pg.Client): Promise<number> {
  await client.query('CREATE TABLE bench_commits (id serial PRIMARY KEY, at timestamptz DEFAULT now())')
  const end = performance.now() + 1000
  let count = 0
  for (; performance.now() < end; count++) await client.query('INSERT INTO bench_commits DEFAULT VALUES')
  await client.query('DROP TABLE bench_commits')
  return count
}
