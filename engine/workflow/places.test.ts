import { expect, test } from 'vitest'
import { drive } from './test-driver.ts'

const text = `
version: '2.0'
main:
  tasks:
    a: {action: t.call}
    b: {action: t.call}
`

test('an action without a place is not marked as called, says that it is queued, and is called when there is one', () => {
  let places = 1
  const driver = drive(text, {}, 1000, {}, new Map(), () => places-- > 0)
  expect(driver.calls.map(({ task }) => task)).toEqual(['a'])
  const [a, b] = [...driver.state.tasks.values()]
  expect(a?.actions[0]?.startedAt).not.toBeNull()
  expect(b?.actions[0]).toMatchObject({ state: 'RUNNING', startedAt: null })
  expect(b?.reason).toEqual({ code: 'queued', target: null })
  driver.send({ kind: 'call', actionId: b?.actions[0]?.id ?? '' })
  expect(driver.calls.map(({ task }) => task)).toEqual(['a', 'b'])
  expect(b?.actions[0]?.startedAt).not.toBeNull()
  expect(b?.reason).toBeNull()
})

test('a place for an action that was called off meanwhile is given back', () => {
  const driver = drive(text, {}, 1000, {}, new Map(), () => false)
  const actionId = [...driver.state.actions.keys()][0] ?? ''
  driver.send({ kind: 'action', actionId, result: { kind: 'cancelled' } })
  driver.send({ kind: 'call', actionId })
  expect(driver.calls).toEqual([])
  expect(driver.outcomes.at(-1)?.effects).toEqual([{ kind: 'give-place-back' }])
})
