import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { newId } from '../../ids.ts'
import { fenceWorkers, freeExecutions } from './workers.ts'

let dead: pg.Client
let peer: pg.Client

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  ;[dead, peer] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([dead.connect(), peer.connect()])
})

afterAll(async () => {
  await Promise.all([dead.end(), peer.end()])
})

test('what the last flush of a dead worker made, while its peer waited at the fence, is freed too', async () => {
  const [worker, execution] = [newId(), newId()]
  await peer.query(`INSERT INTO workers (id, name, lock_key, beat_at) VALUES ($1, 'w', 1, now() - interval '9 s')`, [
    worker,
  ])
  await dead.query('BEGIN')
  await dead.query('SELECT 1 FROM workers WHERE id = $1 AND alive FOR SHARE', [worker])
  const fenced = fenceWorkers(peer, newId(), 5)
  await expect
    .poll(async () => (await dead.query('SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted')).rows[0].n)
    .toBe(1)
  await dead.query(
    `INSERT INTO workflow_executions (id, project_id, workflow_name, revision_id, state, owner, wanted)
     VALUES ($1, 'p', 'sub', $2, 'RUNNING', $3, false)`,
    [execution, newId(), worker],
  )
  await dead.query('COMMIT')
  expect(await fenced).toEqual(['w'])
  expect(await freeExecutions(peer)).toBe(1)
  const { rows } = await peer.query('SELECT owner, wanted FROM workflow_executions WHERE id = $1', [execution])
  expect(rows).toEqual([{ owner: null, wanted: true }])
})

test('what a peer fenced and did not free, since it died in between, is freed by the next round of another', async () => {
  const [worker, execution] = [newId(), newId()]
  await peer.query(`INSERT INTO workers (id, name, lock_key, alive) VALUES ($1, 'x', 2, false)`, [worker])
  await peer.query(
    `INSERT INTO workflow_executions (id, project_id, workflow_name, revision_id, state, owner, wanted)
     VALUES ($1, 'p', 'x', $2, 'RUNNING', $3, false)`,
    [execution, newId(), worker],
  )
  expect(await fenceWorkers(peer, newId(), 5)).toEqual([])
  expect(await freeExecutions(peer)).toBe(1)
})
