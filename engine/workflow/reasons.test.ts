import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Reason } from './changes.ts'
import type { Message } from './messages.ts'
import { isFinal, type State } from './states.ts'
import { type Driver, drive } from './test-driver.ts'

const text = `
version: '2.0'
main:
  tasks:
    a: {action: t.call, retry: {count: 2, delay: 3}, on-complete: [j, k]}
    b: {action: t.wait, wait-before: 2, on-complete: [j, k]}
    c: {action: t.echo, pause-before: true, wait-after: 2, on-complete: [j, k]}
    d: {with-items: "i in <% [1, 2, 3, 4] %>", action: t.call, concurrency: 2, on-complete: j}
    e: {workflow: sub, on-success: [pause, f], on-error: j}
    f: {action: t.wait, timeout: 5, on-complete: j}
    g: {with-items: "i in <% [1, 2, 3] %>", action: t.wait, concurrency: 2}
    j: {join: all, action: t.call}
    k: {join: 2, action: t.echo, wait-before: 1}
sub:
  tasks:
    s: {action: t.echo}
`

/** What may happen next, in a fixed order: the test picks one by number. */
const possible = (driver: Driver): (() => void)[] => {
  const { state } = driver
  const message = (one: Exclude<Message, { kind: 'child-state' }>) => () =>
    driver.send({ kind: 'message', id: null, message: one })
  const steps = [
    message({ kind: 'set-state', state: 'PAUSED', stateInfo: null, by: 'ann' }),
    message({ kind: 'set-state', state: 'RUNNING', stateInfo: null }),
    message({ kind: 'parent-command', command: 'pause', stateInfo: null }),
  ]
  for (const { action } of state.actions.values()) {
    if (isFinal(action.state)) continue
    const actionId = action.id
    if (action.isSync) {
      steps.push(() => driver.send({ kind: 'action', actionId, result: { kind: 'success', data: 1 } }))
      steps.push(() => driver.send({ kind: 'action', actionId, result: { kind: 'error', data: 'no' } }))
      steps.push(() => driver.send({ kind: 'action-waits', actionId, reason: { code: 'queued', target: null } }))
      steps.push(() => driver.send({ kind: 'action-waits', actionId, reason: null }))
    } else {
      steps.push(message({ kind: 'action-result', actionId, state: 'SUCCESS' }))
      steps.push(message({ kind: 'action-state', actionId, state: action.state === 'PAUSED' ? 'RUNNING' : 'PAUSED' }))
    }
  }
  for (const timer of driver.timers) {
    const { kind, taskId, attempt } = timer
    steps.push(() => driver.send({ kind: 'timer', timer: kind, taskId, attempt }))
  }
  for (const task of state.tasks.values()) {
    if (task.state === 'ERROR') steps.push(message({ kind: 'rerun', taskId: task.id, reset: true }))
    for (const child of task.children) {
      for (const to of ['SUCCESS', 'PAUSED', 'RUNNING', 'ERROR'] as const) {
        const news = { taskId: task.id, childId: child.id, state: to, stateInfo: null, output: null, revived: false }
        steps.push(() => driver.send({ kind: 'child', news }))
      }
    }
  }
  return steps
}

const waits: readonly State[] = ['IDLE', 'WAITING', 'DELAYED', 'PAUSED']

/** Which reasons a state can have. */
const fitting: Record<string, readonly Reason['code'][]> = {
  IDLE: ['next', 'pause-before', 'paused'],
  WAITING: ['join'],
  DELAYED: ['wait-before', 'wait-after', 'retry'],
  PAUSED: ['paused'],
  RUNNING: ['concurrency', 'external', 'queued', 'no-executor'],
}

interface Told {
  readonly state: State
  readonly reason?: Reason
}

const expectReasons = (driver: Driver): void => {
  const told = new Map<string, Told>()
  const changes: Change[] = driver.outcomes.flatMap((outcome) => outcome.changes)
  for (const change of changes) if (change.t === 'task') told.set(change.id, change)
  const execution = changes.filter((change) => change.t === 'execution').at(-1) as Told
  for (const one of [driver.state, ...driver.state.tasks.values()]) {
    const { reason, state } = one
    if (waits.includes(state)) expect(reason, `${state} says why`).not.toBeNull()
    if (isFinal(state)) expect(reason, 'what has ended waits for nothing').toBeNull()
    if (reason !== null) expect(fitting[state]).toContain(reason.code)
    const event = one === driver.state ? execution : told.get(one.id)
    // A task that was created and is to run in the next turn has had no change yet.
    if (reason?.code !== 'next') expect({ ...event }).toMatchObject({ state, ...(reason === null ? {} : { reason }) })
    if (reason === null) expect(event?.reason).toBeUndefined()
  }
}

test('whatever happens, all that is IDLE, WAITING, DELAYED or PAUSED says why, in the rows and in the events', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (picks, budget) => {
      const driver = drive(text, {}, budget)
      expectReasons(driver)
      for (const pick of picks) {
        const steps = possible(driver)
        steps[pick % steps.length]?.()
        expectReasons(driver)
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a join tells how many branches it needs and which are missing', () => {
  const driver = drive(`
version: '2.0'
main:
  tasks:
    a: {action: t.echo, on-success: j}
    b: {action: t.call, on-success: j}
    c: {action: t.call, on-success: j}
    j: {join: 2}
`)
  const join = [...driver.state.tasks.values()].find((task) => task.name === 'j')
  expect(join?.reason).toEqual({ code: 'join', have: 1, need: 2, missing: ['b', 'c'] })
})

test('a task with items tells that no more of them may run', () => {
  const driver = drive(`
version: '2.0'
main:
  tasks:
    a: {with-items: "i in <% [1, 2, 3] %>", action: t.call, concurrency: 2}
`)
  const task = [...driver.state.tasks.values()][0]
  expect(task?.reason).toEqual({ code: 'concurrency', running: 2, limit: 2 })
  for (const call of driver.calls.slice(0, 2)) {
    driver.send({ kind: 'action', actionId: call.id, result: { kind: 'success', data: null } })
  }
  expect(task?.reason).toBeNull()
})

test('a pause tells who asked for it', () => {
  const driver = drive(`
version: '2.0'
main:
  tasks:
    a: {action: t.call, on-success: b}
    b: {action: t.echo}
`)
  const pause = { kind: 'set-state', state: 'PAUSED', stateInfo: null, by: 'ann' } as const
  driver.send({ kind: 'message', id: null, message: pause })
  expect(driver.state.reason).toEqual({ code: 'paused', by: 'person', name: 'ann' })
})
