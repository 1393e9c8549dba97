/*
 * Each rule has a page in docs/rules, and the page's examples are this test: the wrong one breaks the rule, the right
 * one breaks none at all, and the quick fix it names takes the problem away.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Catalogue } from '../analysis/catalogue.ts'
import { checkText } from '../check-text.ts'
import { applySplices } from '../edit/apply-splices.ts'
import { ruleKind, rules } from '../rules.ts'
import type { InputSpec, Problem } from '../spec.ts'

const folder = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'rules')
const input = (name: string, required: boolean): InputSpec => ({ name, required, default: null })
const actions = new Map([
  ['std.noop', []],
  ['std.echo', [input('output', true), input('delay', false)]],
])
const catalogue: Catalogue = {
  action: (name) => actions.get(name) ?? (name.startsWith('std.') ? 'absent' : 'unknown'),
  workflow: (name) => (name === 'other' ? 'unknown' : 'absent'),
  names: (kind) => (kind === 'action' ? actions.keys() : []),
}
const problemsOf = (text: string): readonly Problem[] => checkText(text, catalogue).problems

/** The YAML below a heading. */
const example = (page: string, heading: string): string => {
  const match = new RegExp(`^## ${heading}\n\n\`\`\`yaml\n(.*?)\`\`\`$`, 'ms').exec(page)
  if (match?.[1] === undefined) throw new Error(`the page has no example '${heading}'`)
  return match[1]
}

test.each(rules)('%s is as its page says', (rule) => {
  const { code, severity } = ruleKind(rule)
  const page = readFileSync(path.join(folder, `${code}-${rule}.md`), 'utf8')
  expect(page.toLowerCase()).toContain(`# ${code} ${rule}\n\n${severity}. `.toLowerCase())
  const wrong = example(page, 'Wrong')
  const problem = problemsOf(wrong).find((one) => one.rule === rule)
  expect(problem, 'the wrong example breaks the rule').toMatchObject({ code, severity })
  expect(problemsOf(example(page, 'Right'))).toEqual([])
  const title = /^Quick fix: (.*)$/m.exec(page)?.[1]
  expect(problem?.fixes[0]?.title).toBe(title)
  if (problem?.fixes[0] === undefined) return
  const mended = applySplices(wrong, problem.fixes[0].splices).text
  expect(problemsOf(mended)).toEqual([])
})

test('every page belongs to a rule, and the index names it', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md')
  expect(pages.toSorted()).toEqual(rules.map((rule) => `${ruleKind(rule).code}-${rule}.md`).toSorted())
  const index = readFileSync(path.join(folder, 'README.md'), 'utf8')
  for (const page of pages) expect(index).toContain(`(${page})`)
})

test('no two rules share a number, and the number tells the severity', () => {
  const codes = rules.map((rule) => ruleKind(rule).code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const rule of rules) {
    const { code, severity } = ruleKind(rule)
    expect(/^TM0\d\d$/.test(code)).toBe(severity === 'error')
  }
})
