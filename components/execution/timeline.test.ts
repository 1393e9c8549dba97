import { expect, test } from 'vitest'
import type { TaskSummary } from '../../engine/contract/console.ts'
import { timelineBars } from './timeline.ts'

const task = (name: string, startedAt: string | null, finishedAt: string | null): TaskSummary => ({
  id: name,
  name,
  type: 'ACTION',
  state: finishedAt === null ? 'RUNNING' : 'SUCCESS',
  stateInfo: null,
  reason: null,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt,
  finishedAt,
  items: null,
  retries: 0,
})
const from = Date.parse('2026-01-01T00:00:00Z')

test('bars lie where the tasks ran, in the order they began', () => {
  const bars = timelineBars(
    [task('late', '2026-01-01T00:00:05Z', null), task('first', null, '2026-01-01T00:00:05Z')],
    from,
    from + 10_000,
  )
  expect(bars.map(({ task: { name }, left, width }) => [name, left, width])).toEqual([
    ['first', 0, 0.5],
    ['late', 0.5, 0.5],
  ])
})

test('a bar is never too thin to see nor outside of the span', () => {
  const [bar] = timelineBars([task('end', '2026-01-01T00:00:10Z', '2026-01-01T00:00:10Z')], from, from + 10_000)
  expect(bar?.width).toBeGreaterThan(0)
  expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(1)
})
