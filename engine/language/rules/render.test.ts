import { expect, test } from 'vitest'
import { parseWorkflows } from '../parse-workflows.ts'
import { ruleKind, rules } from '../rules.ts'
import { fixTitles } from './fix-titles.ts'
import { phrases } from './phrases.ts'
import { fixTitleIn, messageIn } from './render.ts'

const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+(?::phrase)?\}/g) ?? [])].toSorted()

test('every message says the same things in both languages', () => {
  for (const rule of rules) {
    const { en, vi } = ruleKind(rule).text
    for (const place of places(vi)) expect(places(en), rule).toContain(place)
    expect(vi, rule).not.toBe(en)
  }
  for (const { en, vi } of Object.values(fixTitles)) expect(places(vi)).toEqual(places(en))
  for (const { en, vi } of Object.values(phrases)) expect(en && vi).not.toBe('')
})

test('a problem is said in the language asked for', () => {
  const [problem] = parseWorkflows("version: '2.0'\nwf: {tasks: {a: {timeout: x, on-success: a}, ab: {}}}").problems
  if (problem === undefined) throw new Error('no problem was found')
  expect(messageIn('en', problem)).toBe(problem.message)
  expect(messageIn('vi', problem)).not.toBe(problem.message)
  const [warned] = parseWorkflows("version: '2.0'\nwf: {tasks: {a: {action: std.noop, input: {x: no}}}}").problems
  const fix = warned?.fixes[0]
  if (fix === undefined) throw new Error('no quick fix was found')
  expect(fixTitleIn('en', fix)).toBe('Put no in quotes')
  expect(fixTitleIn('vi', fix)).toBe('Đặt no trong dấu nháy')
})
