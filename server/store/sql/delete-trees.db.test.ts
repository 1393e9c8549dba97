import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { newId } from '../../ids.ts'
import { deleteTrees } from './delete-trees.ts'

let writer: pg.Client
let deleter: pg.Client
let watcher: pg.Client

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  const connect = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }
  ;[writer, deleter, watcher] = await Promise.all([connect(), connect(), connect()])
})

afterAll(async () => {
  await Promise.all([writer, deleter, watcher].map((client) => client.end()))
})

const insert = (id: string, parent: string | null) =>
  writer.query(
    `INSERT INTO workflow_executions (id, project_id, workflow_name, revision_id, state, parent_execution_id)
     VALUES ($1, 'p', 'w', $2, 'RUNNING', $3)`,
    [id, newId(), parent],
  )

test('a sub-workflow that is being made while its parent is deleted is deleted too', async () => {
  const [root, child, late] = [newId(), newId(), newId()]
  await insert(root, null)
  await insert(child, root)
  await writer.query('BEGIN')
  await writer.query(`UPDATE workflow_executions SET seq = 1 WHERE id = $1`, [child])
  await deleter.query('BEGIN')
  const deleted = deleteTrees(deleter, [root]).then(() => deleter.query('COMMIT'))
  await expect
    .poll(async () => (await watcher.query('SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted')).rows[0].n)
    .toBe(1)
  await insert(late, child)
  await writer.query('COMMIT')
  await deleted
  expect((await writer.query('SELECT id FROM workflow_executions')).rows).toEqual([])
})
