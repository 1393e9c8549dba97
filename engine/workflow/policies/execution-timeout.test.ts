import { expect, test } from 'vitest'
import { drive } from '../test-driver.ts'

const text = `
version: '2.0'
main:
  tasks:
    a: {action: t.call}
    s: {workflow: sub}
sub:
  tasks:
    b: {action: t.wait}
`

test('an execution that takes longer than its params allow ends in ERROR, with all that is under way', () => {
  const driver = drive(text, {}, 1000, { timeout: 5 })
  const [timer] = driver.timers
  expect(timer).toMatchObject({ kind: 'execution', taskId: null, dueAt: 1_800_000_005_000 })
  driver.send({ kind: 'timer', timer: 'execution', taskId: null, attempt: 0 })
  expect(driver.state).toMatchObject({ state: 'ERROR', stateInfo: 'Execution timed out [timeout(s)=5].' })
  const effects = driver.outcomes.at(-1)?.effects.map((effect) => effect.kind)
  expect(effects).toEqual(expect.arrayContaining(['abort', 'child-command']))
})

test('an execution without the parameter has no such timer, and a timer after the end changes nothing', () => {
  expect(drive(text).timers).toEqual([])
  const driver = drive(`version: '2.0'\nmain:\n  tasks:\n    a: {action: t.echo}\n`, {}, 1000, { timeout: 5 })
  driver.send({ kind: 'timer', timer: 'execution', taskId: null, attempt: 0 })
  expect(driver.state.state).toBe('SUCCESS')
})
