import { expect, test } from 'vitest'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import type { SeenChange } from './apply-changes.ts'
import { eventRows } from './event-rows.ts'

const snapshot: ExecutionSnapshot = {
  execution: {
    id: 'e',
    workflowId: null,
    workflowName: 'wf',
    namespace: '',
    description: null,
    state: 'SUCCESS',
    stateInfo: null,
    reason: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:02Z',
    finishedAt: '2026-01-01T00:00:02Z',
    triggeredBy: 'api',
    rootExecutionId: null,
    parentExecutionId: null,
  },
  seq: 3,
  tasks: [],
  definition: '',
  revision: 1,
  newestRevision: 1,
  input: {},
  params: {},
  output: {},
}
const seen = (seq: number): SeenChange => ({
  seq,
  at: `2026-01-01T00:00:0${seq}Z`,
  change: { t: 'command', name: `c${seq}` },
})

test('the log and what was seen since are one list, newest first, without doubles', () => {
  const rows = eventRows(snapshot, [seen(2), seen(3)], [seen(1), seen(2)])
  expect(rows.map(({ name }) => name)).toEqual(['c3', 'c2', 'c1'])
})

test('without the log, the rows of the execution tell when it began and ended', () => {
  const rows = eventRows(snapshot, [], undefined)
  expect(rows.map(({ what, state }) => [what, state])).toEqual([
    ['finished', 'SUCCESS'],
    ['created', null],
  ])
})
