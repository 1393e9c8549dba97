import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './count.ts'

const numbers = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }

test('a file that could not be loaded counts as a failed test', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
  expect(countVitest({ ...numbers, testResults: [failed, broken] })).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test('a browser test that passed only when repeated counts as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 1 }
  expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 3, skipped: 1 })
})

test('a report of another shape is an error, not zero failures', () => {
  expect(() => countVitest({})).toThrow()
  expect(() => countPlaywright({ stats: {} })).toThrow()
})
