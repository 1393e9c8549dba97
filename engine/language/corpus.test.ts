/*
 * Workbooks, workflows and actions out of real projects, when they are beside the checkout. Every warning of theirs was
 * looked at and found right; a new rule that speaks where nothing is wrong shows here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { applySplices } from './edit/apply-splices.ts'
import type { Problem } from './spec.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'conformance', 'realworld', 'data')
const files = existsSync(folder) ? readdirSync(folder) : []
const problemsOf = (text: string): readonly Problem[] => checkText(text).problems
const readFile = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

test.skipIf(files.length === 0)('real definitions are warned of what is wrong in them and of nothing else', () => {
  const counts: Record<string, number> = {}
  for (const { rule, severity } of files.flatMap((name) => problemsOf(readFile(name)))) {
    if (severity === 'warning') counts[rule] = (counts[rule] ?? 0) + 1
  }
  expect(counts).toEqual({
    // `maintenance=False`, six workflows of each of four releases.
    'dropped-parameter': 24,
    // `gather_facts: no` and file modes: the values are those meant, the words are not.
    'odd-boolean': 4,
    'odd-number': 9,
    'undefined-variable': 2,
    // A task that was renamed, but not in the message that tells of its failure.
    'unknown-task-reference': 6,
    'unknown-workflow-attribute': 1,
    'unused-input': 5,
  })
})

test.skipIf(files.length === 0)('each quick fix takes its problem away and adds none', { timeout: 60_000 }, () => {
  let fixed = 0
  for (const name of files) {
    const text = readFile(name)
    const before = problemsOf(text)
    for (const { fixes } of before.slice(0, 5)) {
      for (const { splices } of fixes) {
        fixed++
        expect(problemsOf(applySplices(text, splices).text)).toHaveLength(before.length - 1)
      }
    }
  }
  expect(fixed).toBeGreaterThan(20)
})
