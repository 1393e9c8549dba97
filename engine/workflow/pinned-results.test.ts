import { expect, test } from 'vitest'
import type { ValueMap } from '../data/values.ts'
import { drive } from './test-driver.ts'

const text = `version: '2.0'
wf:
  output:
    got: <% $.got %>
  tasks:
    a:
      action: t.call
      target: elsewhere
      publish:
        got: <% task().result %>
      on-success: [b, c]
    b:
      with-items: i in <% [1, 2, 3] %>
      action: t.call x=<% $.i %>
      publish:
        items: <% task().result %>
    c:
      action: not.there
`

const run = (pinned: ValueMap | null) => drive(text, {}, 10_000, pinned === null ? {} : { pinned_results: pinned })

test('a run with pinned results calls nothing for their tasks, not even where the action is unknown', () => {
  const { state, calls, tasks } = run({ a: { ok: true }, b: ['x', 'y'], c: null })
  expect(calls).toEqual([])
  expect(tasks()).toEqual(['a:SUCCESS', 'b:SUCCESS', 'c:SUCCESS'])
  expect(state.output).toEqual({ got: { ok: true } })
  expect(state.byName.get('b')?.[0]?.published).toEqual({ items: ['x', 'y', null] })
})

test('a run without them calls its actions, and one with some calls the others', () => {
  expect(run(null).calls.map(({ task }) => task)).toEqual(['a'])
  const some = run({ a: 1, c: 2 })
  expect(some.calls.map(({ task }) => task)).toEqual(['b', 'b', 'b'])
})

test('a sub-workflow is run whatever is pinned', () => {
  const parent = `version: '2.0'\nwf:\n  tasks:\n    a:\n      workflow: sub\nsub:\n  tasks:\n    a:\n      action: t.call\n`
  const { state, tasks } = drive(parent, {}, 10_000, { pinned_results: { a: 'pinned' } })
  expect(tasks()).toEqual(['a:RUNNING'])
  expect(state.byName.get('a')?.[0]?.children).toHaveLength(1)
})

test('a pinned error fails the task as its action would: its handler sees the error', () => {
  const handled = `version: '2.0'
wf:
  output:
    why: <% $.why %>
  tasks:
    a:
      action: t.call
      publish-on-error:
        why: <% task().result %>
      on-error: b
    b:
      action: std.noop
`
  const { state, calls, tasks } = drive(handled, {}, 10_000, { pinned_errors: { a: { code: 503 } } })
  expect(calls).toEqual([])
  expect(tasks()).toEqual(['a:ERROR', 'b:SUCCESS'])
  expect(state.output).toEqual({ why: { code: 503 } })
})

test('a pinned error is retried like any other', () => {
  const retried = `version: '2.0'\nwf:\n  tasks:\n    a:\n      action: t.call\n      retry: count=2 delay=1\n`
  const { timers, tasks } = drive(retried, {}, 10_000, { pinned_errors: { a: 'no' } })
  expect(tasks()).toEqual(['a:DELAYED'])
  expect(timers).toHaveLength(1)
})

test('with-items fails with a pinned error at each item', () => {
  const { state, calls } = drive(text, {}, 10_000, { pinned_results: { a: 1, c: 2 }, pinned_errors: { b: 'no' } })
  expect(calls).toEqual([])
  expect(state.state).toBe('ERROR')
  expect(state.byName.get('b')?.[0]?.actions.map((one) => one.state)).toEqual(['ERROR', 'ERROR', 'ERROR'])
})
