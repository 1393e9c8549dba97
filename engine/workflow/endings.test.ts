import { describe, expect, test } from 'vitest'
import { drive } from './test-driver.ts'

const wf = (body: string): string => `version: '2.0'\nwf:\n${body.replace(/^/gm, '  ')}`

const stop = (state: 'SUCCESS' | 'ERROR' | 'CANCELLED') =>
  ({ kind: 'message', id: 'm', message: { kind: 'set-state', state, stateInfo: 'x' } }) as const

describe('outputs', () => {
  test('of a cancelled execution hold its message and nothing else', () => {
    const run = drive(
      wf(`output-on-error: {e: 1}
tasks:
  a: {action: t.echo output=1, publish: {v: 1}, on-success: b}
  b: {action: t.wait}`),
    )
    run.send(stop('CANCELLED'))
    expect(run.state.output).toEqual({ result: 'x' })
  })

  test('that fail after an error say what failed, and why the workflow did', () => {
    const run = drive(wf(`output-on-error: {e: <% $.no %>}\ntasks:\n  a: {action: t.fail}`))
    expect(run.state.state).toBe('ERROR')
    expect(run.state.stateInfo).toMatch(/^Failed to evaluate expression in output-on-error! .*'no'.*Cause: 'Failure/s)
    expect(run.state.output).toEqual({ result: run.state.stateInfo })
  })

  test('that fail when a person asks for success refuse it, and the execution goes on', () => {
    const run = drive(wf(`output: {o: <% $.no %>}\ntasks:\n  a: {action: t.wait}`))
    run.send(stop('SUCCESS'))
    expect(run.outcomes.at(-1)?.effects).toMatchObject([{ kind: 'reply', fault: { code: 'EVALUATION' } }])
    expect(run.state.state).toBe('RUNNING')
  })
})

describe('a task', () => {
  test('without a result gives the empty list', () => {
    const run = drive(
      wf(`tasks:\n  a: {action: t.echo, input: {output: <% task().result.x %>}, publish: {r: <% task().result %>}}`),
    )
    expect(run.state.output).toEqual({ r: [] })
  })

  test('that publishes globally alone is known by it', () => {
    const run = drive(wf(`tasks:\n  a: {action: t.echo output=1, on-success: {publish: {global: {g: 5}}}}`))
    const [task] = [...run.state.tasks.values()]
    expect([task?.published, task?.runtime.publishedGlobal, run.state.globals]).toEqual([{}, { g: 5 }, { g: 5 }])
  })

  test('shows a faulty condition of its retry at the first attempt, a success too', () => {
    const run = drive(
      wf(`tasks:
  a:
    action: t.echo output='text'
    retry: {count: 3, delay: 1, break-on: "<% task().result['key'] = 1 %>"}`),
    )
    expect(run.state.state).toBe('ERROR')
    expect(run.state.stateInfo).toContain('#indexer')
  })

  test('one of whose items cannot be started starts none of those that were to start with it', () => {
    const run = drive(
      wf(`tasks:
  a: {with-items: 'i in [2, 0, 1]', action: t.call, input: {x: <% 4 / $.i %>}}`),
    )
    expect(run.state.state).toBe('ERROR')
    expect(run.calls).toEqual([])
    expect([...run.state.tasks.values()][0]?.actions).toEqual([])
    expect(run.outcomes.flatMap((one) => [...one.actions])).toEqual([])
  })

  test('names what it was about when a condition fails behind its wait', () => {
    const run = drive(
      wf(
        `tasks:\n  a: {action: t.echo output=1, wait-after: 1, on-success: [b: <% $.no %>]}\n  b: {}`.replace(
          'b: {}',
          'b: {action: t.echo output=1}',
        ),
      ),
    )
    const [timer] = run.timers
    run.send({ kind: 'timer', timer: 'wait-after', taskId: timer?.taskId as string, attempt: timer?.attempt as number })
    expect(run.state.stateInfo).toMatch(/^Failed to complete task \[/)
  })
})

test('what a definition makes of a result and cannot ends task and workflow, and the result does not count', () => {
  const run = drive(wf(`tasks:\n  a: {action: t.call, on-error: b}\n  b: {action: t.echo output=1}`))
  run.send({ kind: 'action', actionId: run.calls[0]?.id as string, result: { kind: 'fault', error: 'no such key' } })
  expect(run.state.stateInfo).toBe('Failed to complete action [error=no such key, action=t.call, task=a]:\nno such key')
  expect([...run.state.actions.values()].map(({ action }) => [action.state, action.accepted])).toEqual([
    ['ERROR', false],
  ])
  expect(run.tasks()).toEqual(['a:ERROR'])
})
