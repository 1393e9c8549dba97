import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drive } from './test-driver.ts'

const wf = (body: string): string => `version: '2.0'\nwf:\n${body.replace(/^/gm, '  ')}`

describe('direct workflows', () => {
  test('published values flow along transitions into the output', () => {
    const run = drive(
      wf(`input: [{x: 2}]
output: {total: <% $.b + $.x %>}
tasks:
  a: {action: t.echo output=<% $.x %>, publish: {a: <% task().result %>}, on-success: b}
  b: {action: t.echo output=<% $.a * 10 %>, publish: {b: <% task().result %>}}`),
    )
    expect(run.state.state).toBe('SUCCESS')
    expect(run.state.output).toEqual({ total: 22 })
    expect(run.tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS'])
  })

  test('a join of all runs once, on the merged contexts of its branches', () => {
    const run = drive(
      wf(`output: {sum: <% $.b + $.c %>}
tasks:
  a: {on-success: [b, c]}
  b: {action: t.echo output=1, publish: {b: <% task().result %>}, on-success: j}
  c: {action: t.echo output=2, publish: {c: <% task().result %>}, on-success: j}
  j: {join: all}`),
    )
    expect(run.state.output).toEqual({ sum: 3 })
    expect(run.tasks().filter((task) => task.startsWith('j'))).toEqual(['j:SUCCESS'])
  })

  test('a join whose branch ends elsewhere fails and says by which task', () => {
    const run = drive(
      wf(`tasks:
  a: {action: t.echo output=1, on-success: [j: <% false %>]}
  b: {action: t.echo output=1, on-success: j}
  j: {join: all}`),
    )
    expect(run.state.state).toBe('ERROR')
    expect([...run.state.tasks.values()].at(-1)?.stateInfo).toBe("Failed by tasks: ['a']")
  })

  test('join: one does not run again for a branch that comes later', () => {
    const run = drive(
      wf(`tasks:
  a: {action: t.echo output=1, on-success: j}
  b: {action: t.call, on-success: j}
  j: {join: one, action: t.echo output=1}`),
    )
    expect(run.tasks()).toContain('j:SUCCESS')
    run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'success', data: 1 } })
    expect(run.state.state).toBe('SUCCESS')
    expect([...run.state.actions.values()].filter(({ task }) => task.name === 'j')).toHaveLength(1)
  })

  test('a cycle runs a new execution of the task in each pass', () => {
    const run = drive(
      wf(`vars: {start: 0}
tasks:
  init: {action: t.echo output=0, publish: {n: 0}, on-success: again}
  again:
    action: t.echo output=<% $.n + 1 %>
    publish: {n: <% task().result %>}
    on-success: [{again: <% $.n < 5 %>}]`),
    )
    expect(run.state.state).toBe('SUCCESS')
    expect(run.tasks()).toHaveLength(6)
  })

  test('an error with a handler is a success, without one it fails the workflow after the siblings have ended', () => {
    const handled = drive(wf('tasks:\n  a: {action: t.fail, on-error: noop}'))
    expect(handled.state.state).toBe('SUCCESS')
    const not = drive(wf('tasks:\n  a: {action: t.fail}\n  b: {action: t.call}'))
    expect(not.state.state).toBe('RUNNING')
    not.send({ kind: 'action', actionId: not.calls[0]?.id as string, result: { kind: 'success', data: null } })
    expect(not.state.state).toBe('ERROR')
    expect(not.state.stateInfo).toMatch(/^Failure caused by error in tasks: a\n\n {2}a \[task_ex_id=/)
  })

  test('fail ends the workflow with its message and drops what stands after it', () => {
    const run = drive(
      wf(
        `tasks:\n  a:\n    on-success:\n      - b\n      - fail(msg="no way")\n      - c\n  b: {action: std.noop}\n  c: {action: std.noop}`,
      ),
    )
    expect(run.state).toMatchObject({ state: 'ERROR', stateInfo: 'no way', output: { result: 'no way' } })
    expect(run.tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS'])
  })
})

describe('with-items', () => {
  test('never more than `concurrency` at once, results in the order of the items', () => {
    const run = drive(
      wf(`output: {r: <% $.r %>}
tasks:
  a: {with-items: i in <% range(5) %>, concurrency: 2, action: t.call x=<% $.i %>, publish: {r: <% task().result %>}}`),
    )
    let most = 0
    for (let answered = 0; answered < run.calls.length; ) {
      const open = run.calls.length - answered
      most = Math.max(most, open)
      const call = run.calls[answered + (open > 1 ? 1 : 0)] as (typeof run.calls)[number]
      const other = run.calls[answered] as (typeof run.calls)[number]
      for (const one of new Set([call, other])) {
        run.send({ kind: 'action', actionId: one.id, result: { kind: 'success', data: one.input.x ?? null } })
        answered++
      }
    }
    expect(most).toBe(2)
    expect(run.state.output).toEqual({ r: [0, 1, 2, 3, 4] })
  })

  test('no item is a success with an empty list', () => {
    const run = drive(
      wf(
        'output: {r: <% $.r %>}\ntasks:\n  a: {with-items: "i in <% [] %>", action: t.echo output=1, publish: {r: <% task().result %>}}',
      ),
    )
    expect(run.state.output).toEqual({ r: [] })
  })
})

describe('policies', () => {
  test('retry runs again after its delay, and a timer of an earlier attempt does nothing', () => {
    const run = drive(wf('tasks:\n  a: {action: t.call, retry: {count: 1, delay: 3}}'))
    const fail = () =>
      run.send({ kind: 'action', actionId: run.calls.at(-1)?.id as string, result: { kind: 'error', data: 'x' } })
    fail()
    expect(run.tasks()).toEqual(['a:DELAYED'])
    const timer = run.timers.find((one) => one.kind === 'retry')
    const event = {
      kind: 'timer',
      timer: 'retry',
      taskId: timer?.taskId as string,
      attempt: timer?.attempt as number,
    } as const
    run.send(event)
    expect(run.calls).toHaveLength(2)
    fail()
    expect(run.state.state).toBe('ERROR')
    run.send(event)
    expect(run.calls).toHaveLength(2)
  })

  test('a time-out fails the task, and a late answer changes nothing', () => {
    const run = drive(wf('tasks:\n  a: {action: t.call, timeout: 2, on-error: b}\n  b: {action: std.noop}'))
    const timer = run.timers[0]
    run.send({ kind: 'timer', timer: 'timeout', taskId: timer?.taskId as string, attempt: timer?.attempt as number })
    expect(run.tasks()).toEqual(['a:ERROR', 'b:SUCCESS'])
    run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'success', data: 1 } })
    expect(run.tasks()).toEqual(['a:ERROR', 'b:SUCCESS'])
  })
})

describe('operating', () => {
  test('while paused nothing new starts; resume goes on from there', () => {
    const run = drive(wf('tasks:\n  a: {action: t.call, on-success: b}\n  b: {action: std.noop}'))
    const set = (state: 'PAUSED' | 'RUNNING') =>
      run.send({ kind: 'message', id: null, message: { kind: 'set-state', state, stateInfo: null } })
    set('PAUSED')
    run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'success', data: 1 } })
    expect(run.tasks()).toEqual(['a:SUCCESS'])
    set('RUNNING')
    expect(run.state.state).toBe('SUCCESS')
    expect(run.tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS'])
  })

  test('a failed task runs again and what follows it runs', () => {
    const run = drive(wf('tasks:\n  a: {action: t.call, on-success: b}\n  b: {action: std.noop}'))
    run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'error', data: 'x' } })
    expect(run.state.state).toBe('ERROR')
    const task = [...run.state.tasks.values()][0]
    run.send({ kind: 'message', id: 'm', message: { kind: 'rerun', taskId: task?.id as string, reset: true } })
    run.send({ kind: 'action', actionId: run.calls[1]?.id as string, result: { kind: 'success', data: 1 } })
    expect(run.state.state).toBe('SUCCESS')
    expect(run.tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS'])
  })
})

test('a join that failed for want of a branch runs when that branch is run again', () => {
  const run = drive(
    wf(`tasks:
  a: {action: t.call, on-success: j}
  b: {action: t.echo output=1, on-success: j}
  j: {join: all, action: t.echo output=1}`),
  )
  run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'error', data: 'x' } })
  expect(run.state.state).toBe('ERROR')
  const a = [...run.state.tasks.values()].find((task) => task.name === 'a')
  run.send({ kind: 'message', id: null, message: { kind: 'rerun', taskId: a?.id as string, reset: true } })
  run.send({ kind: 'action', actionId: run.calls[1]?.id as string, result: { kind: 'success', data: 1 } })
  expect(run.tasks().sort()).toEqual(['a:SUCCESS', 'b:SUCCESS', 'j:SUCCESS'])
  expect(run.state.state).toBe('SUCCESS')
})

test('a partial rerun runs only what failed, within the concurrency', () => {
  const run = drive(
    wf(`output: {r: <% task(a).result %>}
tasks:
  a: {with-items: i in <% range(4) %>, concurrency: 2, action: t.call x=<% $.i %>}`),
  )
  const answer = (at: number, ok: boolean) =>
    run.send({
      kind: 'action',
      actionId: run.calls[at]?.id as string,
      result: ok ? { kind: 'success', data: run.calls[at]?.input.x ?? null } : { kind: 'error', data: 'x' },
    })
  for (const at of [0, 1, 2, 3]) answer(at, at === 1)
  expect(run.state.state).toBe('ERROR')
  const task = [...run.state.tasks.values()][0]
  run.send({ kind: 'message', id: null, message: { kind: 'rerun', taskId: task?.id as string, reset: false } })
  expect(run.calls.slice(4).map((call) => call.input.x)).toEqual([0, 2])
  answer(4, true)
  expect(run.calls.slice(4).map((call) => call.input.x)).toEqual([0, 2, 3])
  answer(5, true)
  answer(6, true)
  expect(run.state.output).toEqual({ r: [0, 1, 2, 3] })
})

test('the budget ends a turn between items, so that none is written as running that has its result', () => {
  const run = drive(
    "version: '2.0'\nw:\n  input: [xs]\n  tasks:\n    a:\n      with-items: x in <% $.xs %>\n      action: t.echo output=<% $.x %>\n",
    { xs: Array.from({ length: 25 }, (_, index) => index) },
    10,
  )
  expect(run.outcomes.map(({ actions }) => actions.size)).toEqual([9, 10, 6])
  for (const { actions } of run.outcomes) for (const action of actions) expect(action.state).toBe('SUCCESS')
  expect(run.state.state).toBe('SUCCESS')
})

test('however small the budget of a turn, a workflow comes to the same end', () => {
  const text = wf(`output: {n: <% $.n %>}
tasks:
  a: {on-success: [b, c]}
  b: {with-items: i in <% range(7) %>, action: t.echo output=<% $.i %>, publish: {n: <% task().result.sum() %>}, on-success: j}
  c: {on-success: d}
  d: {on-success: j}
  j: {join: all}`)
  const whole = drive(text)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (budget) => {
      const run = drive(text, {}, budget)
      expect(run.state.output).toEqual(whole.state.output)
      expect(run.tasks().sort()).toEqual(whole.tasks().sort())
    }),
  )
})
