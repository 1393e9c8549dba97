import { expect, test } from 'vitest'
import type { TaskSummary } from '../../engine/contract/console.ts'
import { taskInQuestion } from './task-in-question.ts'

const task = (name: string, rest: Partial<TaskSummary>): TaskSummary => ({
  id: name,
  name,
  type: 'ACTION',
  state: 'SUCCESS',
  stateInfo: null,
  reason: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: '2026-01-01T00:00:01.000Z',
  items: null,
  retries: 0,
  ...rest,
})

test('a failed execution is opened at the task that failed last: the ones before it were dealt with', () => {
  const tasks = [
    task('handled', { state: 'ERROR' }),
    task('fatal', { state: 'ERROR', finishedAt: '2026-01-01T00:00:09.000Z' }),
    task('fine', { finishedAt: '2026-01-01T00:00:10.000Z' }),
  ]
  expect(taskInQuestion(tasks, 'ERROR')).toBe('fatal')
  expect(taskInQuestion(tasks, 'SUCCESS')).toBeNull()
})

test('a running execution is opened at the task that waits for a person', () => {
  const tasks = [task('first', {}), task('decide', { state: 'RUNNING', reason: { code: 'external' } })]
  expect(taskInQuestion(tasks, 'RUNNING')).toBe('decide')
  expect(taskInQuestion([task('first', {})], 'RUNNING')).toBeNull()
})
