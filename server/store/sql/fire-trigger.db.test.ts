import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test-support/database.ts'
import { newId } from '../../ids.ts'
import { dueTriggers } from './due-triggers.ts'
import { fireTrigger } from './fire-trigger.ts'

let a: pg.Client
let b: pg.Client

beforeAll(async () => {
  const { url } = await testDatabase(import.meta.url)
  ;[a, b] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await Promise.all([a.connect(), b.connect()])
})

afterAll(async () => {
  await Promise.all([a.end(), b.end()])
})

const addDue = async (name: string, remaining: number | null): Promise<void> => {
  await a.query(
    `INSERT INTO cron_triggers (id, project_id, name, pattern, next_execution_time, remaining_executions, workflow_name,
       workflow_id) VALUES ($1, 'p', $2, '* * * * *', now(), $3, 'w', $4)`,
    [newId(), name, remaining, newId()],
  )
}

const firing = () => ({
  executionId: newId(),
  runId: newId(),
  description: '',
  input: '{}',
  params: '{}',
  context: '{}',
  error: null,
  next: '2040-01-01T00:00:00.000Z',
})

const counts = async (name: string) =>
  (
    await a.query(
      `SELECT (SELECT count(*)::int FROM workflow_executions) AS executions,
         (SELECT count(*)::int FROM schedule_runs WHERE trigger_name = $1) AS runs,
         (SELECT count(*)::int FROM cron_triggers WHERE name = $1) AS triggers`,
      [name],
    )
  ).rows[0]

test.each([
  ['that comes again', null, 1],
  ['that fires for the last time', 1, 0],
])('two workers fire a schedule %s once', async (name, remaining, left) => {
  await a.query('DELETE FROM workflow_executions')
  await addDue(name, remaining)
  const [trigger] = await dueTriggers(a)
  if (trigger === undefined) throw new Error('it is not due')
  Object.assign(trigger, { workflowId: newId(), revisionId: newId() })
  const fired = await Promise.all([fireTrigger(a, trigger, firing()), fireTrigger(b, trigger, firing())])
  expect(fired.filter(Boolean)).toHaveLength(1)
  expect(await counts(name)).toEqual({ executions: 1, runs: 1, triggers: left })
})
