import { expect, test } from 'vitest'
import { curlCommand, mistralCommand, quote } from './command-lines.ts'

const run = {
  workflowId: null,
  workflowName: 'wf',
  namespace: 'ops',
  input: { name: "it's $HOME" },
  description: '',
  environment: 'lab',
}

test('a word reaches the program as it is, whatever it holds', () => {
  expect(quote("it's $(id)")).toBe("'it'\\''s $(id)'")
  expect(quote('plain-1')).toBe('plain-1')
  expect(quote('')).toBe("''")
})

test('both commands start the same execution', () => {
  expect(mistralCommand(run)).toBe(
    `mistral execution-create wf '{"name":"it'\\''s $HOME"}' '{"env":"lab"}' --namespace ops`,
  )
  expect(curlCommand(run, 'http://localhost:3000')).toContain('"workflow_namespace":"ops"')
  expect(curlCommand(run, 'http://localhost:3000')).toContain('"params":{"env":"lab"}')
})
