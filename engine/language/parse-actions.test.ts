import { expect, test } from 'vitest'
import { parseActions } from './parse-actions.ts'

const errorsOf = (text: string) =>
  parseActions(text)
    .problems.filter((problem) => problem.severity === 'error')
    .map((problem) => `${problem.range.line} ${problem.message}`)

test('inline parameters of the base go over base-input', () => {
  const { value } = parseActions(
    'version: \'2.0\'\na:\n  base: std.http method="PUT"\n  base-input: {url: <% $.u %>, method: GET}\n  output: null\n',
  )
  expect(value?.[0]?.spec).toMatchObject({
    base: 'std.http',
    baseInput: { url: '<% $.u %>', method: 'PUT' },
    output: null,
  })
})

test('several actions get a text each, which reads the same', () => {
  const { value } = parseActions(
    "version: '2.0'\na: {base: std.noop}\nb: {base: std.echo, output: '1.0', input: [x: 1.0]}\n",
  )
  expect(value?.map(({ definition }) => parseActions(definition).value?.[0]?.spec)).toEqual(
    value?.map(({ spec }) => spec),
  )
})

test('a base is needed, expressions and attributes are checked', () => {
  expect(errorsOf("version: '2.0'\na:\n  output: <% 1 + %>\n  with-items: x\n'b c': {base: 5}\n")).toEqual([
    "3 Invalid DSL: 'base' is a required property",
    '3 Parse error: unexpected end of statement',
    "4 Invalid DSL: Additional properties are not allowed ('with-items' was unexpected)",
    "5 Name 'b c' must not contain spaces",
    "5 Invalid DSL: 5 is not of type 'string' [expected a text of one character or more, found a number]",
  ])
})
