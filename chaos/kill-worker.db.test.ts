/*
 * A worker is killed in the middle of twenty deployments; the other goes on from the exact point. What is checked is
 * read from the database alone.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeCloud } from '../examples/fake-cloud/server.ts'
import { startExecution } from '../server/executions/start-execution.ts'
import { serve } from '../server/http/bridge.ts'
import { closePool } from '../server/store/pool.ts'
import { createWorkflows } from '../server/workflows/create-workflows.ts'
import { testDatabase } from '../test-support/database.ts'
import { startWorker } from '../test-support/processes.ts'

const projectId = '<default-project>'
const cloud = createServer((request, response) => void serve(request, response, fakeCloud))
let db: pg.Client
let url: string

beforeAll(async () => {
  const database = await testDatabase(import.meta.url)
  url = database.url
  process.env.DATABASE_URL = url
  db = new pg.Client({ connectionString: url })
  await db.connect()
  await new Promise<void>((resolve) => cloud.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await db.end()
  await closePool()
  cloud.closeAllConnections()
  cloud.close()
})

test('kill -9 of one of two workers in the middle of 20 deployments loses nothing and doubles nothing', async () => {
  await createWorkflows({ projectId, text: readFileSync('examples/deploy_environment.yaml', 'utf8') })
  const [victim, survivor] = await Promise.all([startWorker(url), startWorker(url)])
  const port = (cloud.address() as AddressInfo).port
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      startExecution({
        projectId,
        workflow: 'deploy_environment',
        input: { name: `kill-${i}`, cloud_url: `http://127.0.0.1:${port}/fake-cloud` },
      }),
    ),
  )
  // In the middle: the victim owns some of them, and they have gone past their first task.
  const owned = await until(async () => {
    const { rows } = await db.query(
      `SELECT e.owner, count(DISTINCT e.id)::int AS n FROM workflow_executions e
       JOIN task_executions t ON t.workflow_execution_id = e.id AND t.name = 'create_servers'
       WHERE e.owner IS NOT NULL GROUP BY e.owner`,
    )
    return rows.length > 0 ? rows : null
  }, 20_000)
  const byPid = await db.query(`SELECT id FROM workers WHERE name LIKE $1`, [`%\\_${victim.pid}`])
  const victimId = byPid.rows[0]?.id as string
  const busy = owned.find((row) => row.owner === victimId) === undefined ? survivor : victim
  await busy.kill()

  await until(async () => {
    const { rows } = await db.query(`SELECT count(*)::int AS n FROM workflow_executions WHERE state = 'RUNNING'`)
    return rows[0].n === 0 ? true : null
  }, 60_000)

  const dead = await db.query(`SELECT count(*)::int AS n FROM workers WHERE NOT alive`)
  expect(dead.rows).toEqual([{ n: 1 }])

  const ended = await db.query(`SELECT id, state, state_info, output FROM workflow_executions ORDER BY id`)
  expect(ended.rows.map((row) => [row.id, row.state, row.state_info])).toEqual(
    [...ids].sort().map((id) => [id, 'SUCCESS', null]),
  )
  const tasks = await db.query(
    `SELECT name, state, processed, count(*)::int AS n FROM task_executions GROUP BY 1, 2, 3 ORDER BY 1`,
  )
  expect(tasks.rows).toEqual(
    ['create_network', 'create_servers', 'register', 'wait_for_servers'].map((name) => ({
      name,
      state: 'SUCCESS',
      processed: true,
      n: 20,
    })),
  )
  const items = await db.query(
    `SELECT task_execution_id, array_agg((runtime_context::json ->> 'index')::int ORDER BY runtime_context::json ->> 'index') AS indexes
     FROM action_executions WHERE task_name = 'create_servers' AND accepted GROUP BY 1`,
  )
  expect(items.rows.map((row) => row.indexes)).toEqual(Array.from({ length: 20 }, () => [0, 1, 2]))
  const open = await db.query(`SELECT id FROM action_executions WHERE state NOT IN ('SUCCESS', 'ERROR')`)
  expect(open.rows).toEqual([])
  await expectEventsWithoutGapsOrDoubles(ids)
  await survivor.stop()
  await victim.stop()
}, 120_000)

/** Events count up without a gap, and no task or action completed twice in them. */
const expectEventsWithoutGapsOrDoubles = async (ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const { rows } = await db.query(`SELECT seq, changes FROM execution_events WHERE execution_id = $1 ORDER BY seq`, [
      id,
    ])
    const completed: string[] = []
    let next = 1
    for (const row of rows) {
      expect(row.seq).toBe(next)
      const changes = JSON.parse(row.changes) as { t: string; id?: string; state?: string }[]
      next += changes.length
      for (const change of changes) {
        if (change.id !== undefined && change.state === 'SUCCESS') completed.push(`${change.t} ${change.id}`)
      }
    }
    expect(completed).toEqual([...new Set(completed)])
  }
}

const until = async <T>(look: () => Promise<T | null>, milliseconds: number): Promise<T> => {
  const end = Date.now() + milliseconds
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > end) throw new Error(`not seen within ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
