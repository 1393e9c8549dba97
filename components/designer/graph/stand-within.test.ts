import { expect, test } from 'vitest'
import { drawText } from '../text/read-text.ts'
import { canStandWithin } from './stand-within.ts'

const model = drawText(
  `version: '2.0'
wf:
  tasks:
    a:
      on-success:
        - b: <% true %>
        - fail
    b: {on-error: alone}
    alone: {action: std.noop}
    free: {on-error: fail}
    leads: {on-complete: b}
`,
  'wf',
)?.model
const between = (task: string, edgeId: string): boolean => {
  const edge = model?.edges.find(({ id }) => id === edgeId)
  if (model === undefined || edge === undefined) throw new Error(`no edge ${edgeId}`)
  return canStandWithin(model, task, edge)
}

test('a task that nothing leads to and that leads nowhere on stands within any transition, a command’s too', () => {
  expect(between('free', 'a:on-success:0')).toBe(true)
  expect(between('free', 'a:on-success:1')).toBe(true)
})

test('one that has its place already, or is an end of the transition, does not', () => {
  expect(between('leads', 'a:on-success:0')).toBe(false)
  expect(between('alone', 'a:on-success:0')).toBe(false)
  expect(between('a', 'a:on-success:0')).toBe(false)
  expect(between('free', 'free:on-error:0')).toBe(false)
})
