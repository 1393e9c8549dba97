import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimerQueue } from './timer-queue.ts'

const timer = (dueAt: number, timerId = '') => ({ dueAt, executionId: 'e', timerId })

test('timers come out in the order in which they are due, and none before its time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 3000 }), fc.nat(1000), (times, now) => {
      const queue = new TimerQueue(() => true)
      for (const time of times) queue.add(timer(time))
      const out: number[] = []
      for (let due = queue.takeDue(now); due !== null; due = queue.takeDue(now)) out.push(due.dueAt)
      expect(out).toEqual(times.filter((time) => time <= now).sort((a, b) => a - b))
      expect(queue.nearest).toBe(Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time > now)))
    }),
  )
})

test('timers of executions that are gone do not pile up, and the others are kept in order', () => {
  const queue = new TimerQueue(({ timerId }) => timerId === 'kept')
  for (let i = 0; i < 100_000; i++) queue.add(timer(1_000_000 - i, i % 100 === 0 ? 'kept' : 'gone'))
  expect(queue.size).toBeLessThan(5000)
  let kept = 0
  let last = 0
  for (let due = queue.takeDue(2_000_000); due !== null; due = queue.takeDue(2_000_000)) {
    expect(due.dueAt).toBeGreaterThanOrEqual(last)
    last = due.dueAt
    if (due.timerId === 'kept') kept++
  }
  expect(kept).toBe(1000)
})
