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

const openAction = (run: ReturnType<typeof drive>, task: string): string =>
  run.calls.filter((call) => call.task === task).at(-1)?.id as string

const tell = (actionId: string, state: 'PAUSED' | 'RUNNING') =>
  ({ kind: 'message', id: null, message: { kind: 'action-state', actionId, state } }) as const

test('a workflow goes on when the last of its paused asynchronous actions does', () => {
  const run = drive(wf('a: {action: t.wait}\nb: {action: t.wait}'))
  const [a, b] = [openAction(run, 'a'), openAction(run, 'b')]
  run.send(tell(a, 'PAUSED'), tell(b, 'PAUSED'))
  expect([run.state.state, ...run.tasks()]).toEqual(['PAUSED', 'a:PAUSED', 'b:PAUSED'])
  run.send(tell(a, 'RUNNING'))
  expect([run.state.state, ...run.tasks()]).toEqual(['PAUSED', 'a:RUNNING', 'b:PAUSED'])
  run.send(tell(b, 'RUNNING'))
  expect([run.state.state, ...run.tasks()]).toEqual(['RUNNING', 'a:RUNNING', 'b:RUNNING'])
})

test('sub-workflows are resumed in the environment that the resume gave', () => {
  const run = drive(`version: '2.0'
w:
  tasks:
    a: {workflow: c}
c:
  tasks:
    b: {action: t.wait}`)
  run.send(ask('PAUSED'))
  const message = { kind: 'set-state', state: 'RUNNING', stateInfo: null, env: { k: 'v' } } as const
  run.send({ kind: 'message', id: null, message })
  expect(run.outcomes.at(-1)?.effects).toContainEqual(
    expect.objectContaining({ kind: 'child-command', command: 'resume', env: { k: 'v' } }),
  )
})

test('a sub-workflow that ends after its paused parent was loaded again and resumed ends its task', () => {
  const driver = drive(`
version: '2.0'
main:
  tasks:
    a: {workflow: sub}
sub:
  tasks:
    b: {action: t.echo}
`)
  const [task] = driver.state.tasks.values()
  const child = task?.children[0]
  if (task === undefined || child === undefined) throw new Error('no sub-workflow')
  driver.send(ask('PAUSED'))
  // As a load leaves it.
  task.items = null
  driver.send({ kind: 'refresh' }, ask('RUNNING'))
  const news = {
    taskId: task.id,
    childId: child.id,
    state: 'SUCCESS',
    stateInfo: null,
    output: {},
    revived: false,
  } as const
  driver.send({ kind: 'child', news })
  expect(driver.state.state).toBe('SUCCESS')
})
