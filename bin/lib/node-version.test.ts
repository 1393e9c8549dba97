import { expect, test } from 'vitest'
import { isAtLeast } from './node-version.mjs'

test.each([
  ['v20.19.0', [20, 19], true],
  ['v20.18.3', [20, 19], false],
  ['v18.99.0', [20, 19], false],
  ['v24.0.0', [20, 19], true],
  ['22.18.0', [22, 18], true],
  ['v22.9.0', [22, 18], false],
])('%s against %j: %s', (version, oldest, enough) => {
  expect(isAtLeast(version, oldest)).toBe(enough)
})
