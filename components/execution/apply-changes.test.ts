import { expect, test } from 'vitest'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { applyChanges, applySnapshot } from './apply-changes.ts'

const snapshot: ExecutionSnapshot = {
  execution: {
    id: 'e',
    workflowId: 'w',
    workflowName: 'wf',
    namespace: '',
    description: null,
    state: 'RUNNING',
    stateInfo: null,
    reason: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    finishedAt: null,
    triggeredBy: 'manual',
    rootExecutionId: null,
    parentExecutionId: null,
  },
  seq: 2,
  tasks: [
    {
      id: 'a',
      name: 'first',
      type: 'ACTION',
      state: 'RUNNING',
      stateInfo: null,
      reason: null,
      createdAt: '2026-01-01T00:00:00Z',
      startedAt: '2026-01-01T00:00:00Z',
      finishedAt: null,
      items: null,
      retries: 0,
    },
  ],
  definition: '',
  revision: 1,
  newestRevision: 1,
  input: {},
  params: {},
  output: null,
}
const view = applySnapshot(null, snapshot)
const at = '2026-01-01T00:00:05Z'
const task = (id: string, state: 'RUNNING' | 'SUCCESS' | 'ERROR') =>
  ({ t: 'task', id, name: id === 'a' ? 'first' : 'second', type: 'ACTION', state, info: null }) as const

test('a task that ends gets its end, a new task a row, and the rest keeps its identity', () => {
  const first = applyChanges(view, { executionId: 'e', seq: 3, at, changes: [task('b', 'RUNNING')] })
  expect(first.view.snapshot.tasks.map(({ name, state }) => [name, state])).toEqual([
    ['first', 'RUNNING'],
    ['second', 'RUNNING'],
  ])
  expect(first.view.snapshot.tasks[0]).toBe(snapshot.tasks[0])
  const second = applyChanges(first.view, { executionId: 'e', seq: 4, at, changes: [task('a', 'SUCCESS')] })
  expect(second.view.snapshot.tasks[0]).toMatchObject({ state: 'SUCCESS', finishedAt: at })
  expect(second.touched).toEqual(['a'])
})

test('changes seen already are left out, also when only a part of a message was seen', () => {
  const again = applyChanges(view, { executionId: 'e', seq: 1, at, changes: [task('a', 'ERROR'), task('a', 'ERROR')] })
  expect(again.view).toBe(view)
  const partly = applyChanges(view, {
    executionId: 'e',
    seq: 2,
    at,
    changes: [task('a', 'ERROR'), task('b', 'RUNNING')],
  })
  expect(partly.view.snapshot.tasks.map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING'])
  expect(partly.view.snapshot.seq).toBe(3)
})

test('a gap is told, and nothing is applied over it', () => {
  const gap = applyChanges(view, { executionId: 'e', seq: 5, at, changes: [task('a', 'ERROR')] })
  expect(gap).toMatchObject({ gap: true, view })
})

test('a rerun opens a finished execution and its task again', () => {
  const ended = applyChanges(view, {
    executionId: 'e',
    seq: 3,
    at,
    changes: [task('a', 'ERROR'), { t: 'execution', state: 'ERROR', info: 'broken' }],
  }).view
  expect(ended.snapshot.execution).toMatchObject({ state: 'ERROR', stateInfo: 'broken', finishedAt: at })
  const again = applyChanges(ended, {
    executionId: 'e',
    seq: 5,
    at: '2026-01-01T00:00:09Z',
    changes: [
      { t: 'execution', state: 'RUNNING', info: null },
      task('a', 'RUNNING'),
      { t: 'action', id: 'x', task: 'a', name: 'std.noop', index: 0, state: 'RUNNING' },
    ],
  })
  expect(again.view.snapshot.execution).toMatchObject({ state: 'RUNNING', finishedAt: null })
  expect(again.view.snapshot.tasks[0]).toMatchObject({ state: 'RUNNING', finishedAt: null })
  expect(again.touched).toEqual(['a'])
})

test('messages of another execution change nothing', () => {
  expect(applyChanges(view, { executionId: 'x', seq: 3, at, changes: [task('a', 'ERROR')] }).view).toBe(view)
})
