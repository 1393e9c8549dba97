import { expect, test } from 'vitest'
import { withFreeName } from './free-name.ts'

const text = `---\n# flow: a comment\nversion: '2.0'\n\nflow:\n  tasks:\n    flow: {action: std.noop}\n`

test('a template is called as nothing else is, and nothing but its name changes', () => {
  expect(withFreeName(text, 'flow', new Set(['other']))).toBe(text)
  expect(withFreeName(text, 'flow', new Set(['flow', 'flow_2']))).toBe(text.replace('\nflow:', '\nflow_3:'))
})
