import { expect, test } from 'vitest'
import { actionInputSignature, workflowInputSignature, workflowInterface } from './input-signature.ts'
import { parseWorkflows } from './parse-workflows.ts'

const text = `version: '2.0'
w:
  input: [a, b: null, c: text, d: {x: [1]}, e: true, f: 1.0, g: "<% 1 %>"]
  output: {x: 1, y: 2}
  tasks: {t: {action: std.noop}}
`
const spec = parseWorkflows(text).value?.[0]?.spec

test('a workflow shows its defaults as quoted Python text, an action as JSON', () => {
  expect(workflowInputSignature(spec?.input ?? [])).toBe(
    `a, b="None", c="text", d="{'x': [1]}", e="True", f="1.0", g="<% 1 %>"`,
  )
  expect(actionInputSignature(spec?.input ?? [])).toBe(`a, b=null, c="text", d={"x": [1]}, e=true, f=1.0, g="<% 1 %>"`)
  expect(actionInputSignature([])).toBeNull()
})

test('the interface lists inputs with their defaults and the names of the output', () => {
  expect(spec && workflowInterface(spec)).toMatchObject({
    input: ['a', { b: null }, { c: 'text' }, {}, {}, {}, {}],
    output: ['x', 'y'],
  })
})
