import { expect, test } from 'vitest'
import { drive } from './test-driver.ts'

const wf = (tasks: string): string => `version: '2.0'\nw:\n  tasks:\n${tasks.replace(/^/gm, '    ')}`

const ask = (state: 'PAUSED' | 'RUNNING') =>
  ({ kind: 'message', id: null, message: { kind: 'set-state', state, stateInfo: null } }) as const

test('a pause-before keeps back the tasks that stand before it; the resume begins each once', () => {
  const run = drive(
    wf(`s: {action: std.noop, on-success: [a, p, b]}
a: {action: std.noop, wait-before: 5}
p: {action: std.noop, pause-before: true}
b: {action: std.noop, on-success: c}
c: {action: std.noop}`),
  )
  expect(run.state.state).toBe('PAUSED')
  expect(run.tasks()).toEqual(['s:SUCCESS', 'b:SUCCESS', 'p:IDLE'])
  run.send(ask('RUNNING'))
  expect(run.tasks()).toEqual(['s:SUCCESS', 'b:SUCCESS', 'p:SUCCESS', 'a:DELAYED', 'c:SUCCESS'])
})

test('a start task with pause-before keeps back those before it', () => {
  const run = drive(
    wf(`a: {action: std.noop, wait-before: 5}
p: {action: std.noop, pause-before: true}
b: {action: std.noop}`),
  )
  expect(run.tasks()).toEqual(['b:SUCCESS', 'p:IDLE'])
  run.send(ask('RUNNING'))
  expect(run.tasks()).toEqual(['b:SUCCESS', 'p:SUCCESS', 'a:DELAYED'])
})

test('what stands after a pause is kept, up to the next pause', () => {
  const run = drive(
    wf(`s: {action: std.noop, on-success: [a, pause, b], on-complete: [pause, c]}
a: {action: std.noop}
b: {action: std.noop}
c: {action: std.noop}`),
  )
  expect(run.tasks()).toEqual(['s:SUCCESS', 'a:SUCCESS'])
  run.send(ask('RUNNING'))
  expect(run.state.state).toBe('PAUSED')
  expect(run.tasks()).toEqual(['s:SUCCESS', 'a:SUCCESS', 'b:SUCCESS'])
  run.send(ask('RUNNING'))
  expect(run.tasks()).toEqual(['s:SUCCESS', 'a:SUCCESS', 'b:SUCCESS', 'c:SUCCESS'])
  expect(run.state.state).toBe('SUCCESS')
})
