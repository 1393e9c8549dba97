import { expect, test } from 'vitest'
import type { TaskState } from './state.ts'
import { drive } from './test-driver.ts'

const wf = (tasks: string): string => `version: '2.0'\nw:\n  tasks:\n${tasks.replace(/^/gm, '    ')}`

type Run = ReturnType<typeof drive>

const taskOf = (run: Run, name: string): TaskState => run.state.byName.get(name)?.at(-1) as TaskState

const fire = (run: Run): void => {
  const timer = run.timers.at(-1)
  if (timer === undefined) throw new Error('no timer')
  run.send({ kind: 'timer', timer: timer.kind, taskId: timer.taskId, attempt: timer.attempt })
}

test('a join that failed for want of a branch does not run when it is tried again', () => {
  const run = drive(
    wf(`a: {action: std.noop, on-success: j}
b: {action: t.fail, on-success: j}
j: {join: all, action: t.call, retry: {count: 1, delay: 1}}`),
  )
  expect(run.tasks()).toEqual(['a:SUCCESS', 'b:ERROR', 'j:DELAYED'])
  fire(run)
  expect(taskOf(run, 'j')).toMatchObject({ state: 'ERROR', stateInfo: "Failed by tasks: ['b']" })
  expect(run.calls).toEqual([])
  expect(run.state.state).toBe('ERROR')
})

test('a join whose action failed runs again when it is tried again', () => {
  const run = drive(
    wf(`a: {action: std.noop, on-success: j}
j: {join: all, action: t.fail, retry: {count: 1, delay: 1}}`),
  )
  fire(run)
  expect(taskOf(run, 'j').actions.map(({ state, accepted }) => [state, accepted])).toEqual([
    ['ERROR', false],
    ['ERROR', true],
  ])
})

test('a rerun changes the environment only where nothing runs in it', () => {
  const run = drive(wf('a: {action: t.wait}\nb: {action: t.fail}'))
  const rerun = (env: Record<string, number>) =>
    run.send({
      kind: 'message',
      id: 'm',
      message: { kind: 'rerun', taskId: taskOf(run, 'b').id, reset: true, env },
    })
  const reply = () => run.outcomes.at(-1)?.effects.find((effect) => effect.kind === 'reply')
  rerun({ x: 1 })
  expect(reply()).toMatchObject({ fault: { code: 'env-not-now' } })
  rerun({})
  expect(reply()).toMatchObject({ fault: null })
  run.send({ kind: 'action', actionId: run.calls[0]?.id ?? '', result: { kind: 'success', data: null } })
  expect(run.state.state).toBe('ERROR')
  rerun({ x: 1 })
  expect(run.state.params.env).toEqual({ x: 1 })
})

test('a join of one runs again for the loop that it began, and not for a late branch', () => {
  const loop = drive(
    wf(`s: {action: std.noop, publish: {n: 0}, on-success: j}
j: {join: one, action: std.noop, publish: {n: <% $.n + 1 %>}, on-success: [{l: <% $.n < 3 %>}]}
l: {action: std.noop, on-success: j}`),
  )
  expect(loop.state.output).toEqual({ n: 3 })
  expect(loop.tasks()).toEqual(['s:SUCCESS', 'j:SUCCESS', 'l:SUCCESS', 'l:SUCCESS'])
  const late = drive(
    wf(`a: {action: std.noop, on-success: j}
b: {action: t.call, on-success: j}
j: {join: one, action: std.noop}`),
  )
  late.send({ kind: 'action', actionId: late.calls[0]?.id ?? '', result: { kind: 'success', data: null } })
  expect(taskOf(late, 'j').actions).toHaveLength(1)
  expect(late.state.state).toBe('SUCCESS')
})

test('a workflow that was stopped makes no further attempts', () => {
  const run = drive(wf('a: {action: t.call, retry: {count: 5, delay: 1}}'))
  const message = { kind: 'set-state', state: 'CANCELLED', stateInfo: null } as const
  run.send({ kind: 'message', id: null, message })
  run.send({ kind: 'action', actionId: run.calls[0]?.id ?? '', result: { kind: 'error', data: 'x' } })
  expect(run.tasks()).toEqual(['a:ERROR'])
  expect(run.timers).toEqual([])
})
