import { expect, test } from 'vitest'
import type { Value } from '../data/values.ts'
import { tooLarge } from './field-size.ts'
import { drive } from './test-driver.ts'

const wf = (tasks: string, more = '') => `
version: '2.0'
main:
  input: [big]
${more}  tasks:
${tasks.replace(/^/gm, '    ')}
`
const big = 'x'.repeat(3100)
const run = (text: string) => drive(text, { big }, 1000, {}, new Map(), () => true, 2)

test('a document counts as its JSON text, in whole KB', () => {
  expect(tooLarge(1, 'A', 'f', 'x'.repeat(2045))).toBeNull()
  expect(tooLarge(1, 'A', 'f', 'x'.repeat(2046))).toBe(
    'Field size limit exceeded [class=A, field=f, size=2KB, limit=1KB]',
  )
  expect(tooLarge(-1, 'A', 'f', 'x'.repeat(99_999))).toBeNull()
})

test('a small value that would be a huge text is refused quickly', () => {
  let value: Value = ['x'.repeat(100)]
  for (let level = 0; level < 60; level++) value = [value, value]
  expect(tooLarge(1024, 'A', 'f', value)).toContain('limit=1024KB')
})

test.each([
  ['an action input', wf('a: {action: t.echo output=<% $.big %>}'), 'class=ActionExecution, field=input'],
  ['a published value', wf('a: {action: t.echo, publish: {p: <% $.big %>}}'), 'class=TaskExecution, field=published'],
  ['the output', wf('a: {action: t.echo}', '  output: {o: <% $.big %>}\n'), 'class=WorkflowExecution, field=output'],
])('%s above the limit ends the execution in ERROR and says so', (_name, text, message) => {
  const { state } = run(text)
  expect(state.state).toBe('ERROR')
  expect(state.stateInfo).toContain(`Field size limit exceeded [${message}, size=`)
})

test('a result above the limit fails task and workflow, whatever handlers there are', () => {
  const driver = run(wf('a: {action: t.call, on-error: b}\nb: {action: t.echo}'))
  driver.send({
    kind: 'action',
    actionId: driver.calls[0]?.id ?? '',
    result: { kind: 'success', data: 'x'.repeat(4000) },
  })
  expect(driver.tasks()).toEqual(['a:ERROR'])
  expect(driver.state.stateInfo).toContain('class=ActionExecution, field=output, size=3KB, limit=2KB')
})
