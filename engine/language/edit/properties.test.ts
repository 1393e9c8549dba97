import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { checkTrial } from '../../../test-support/check-trial.ts'
import type { Trial } from '../../../test-support/edit-trials.ts'
import { trialsOf } from '../../../test-support/edit-trials.ts'
import { trickyTexts } from '../../../test-support/tricky-texts.ts'
import { generatedText } from '../../../test-support/workflow-texts.ts'
import type { Value } from '../../data/values.ts'
import { isMap } from '../../data/values.ts'
import { kindOf } from '../document-kind.ts'
import { nodeValue } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { applySplices } from './apply-splices.ts'
import { setAttribute } from './set-attribute.ts'
import type { Splice } from './splice.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 120_000 })

const trialsIn = (text: string, pick: (count: number) => number): readonly Trial[] => {
  const { root, problems } = parseYaml(text)
  if (root === null || problems.length > 0) return []
  return trialsOf(nodeValue(root), kindOf(root) === 'workbook', pick)
}

/** Refusals that stand for a rule of the language, and not for a way of writing that an edit cannot cope with. */
const rules =
  /must define something|another variable, too|is there already|neither a map nor a list|is one expression|no place|nothing would be left|is no target|no target|not written as count|out of a list has no effect|holds no/

/** Every kind of edit, once, from the same text: each keeps its promises. */
const tryAll = (text: string, pick: (count: number) => number): void => {
  for (const trial of trialsIn(text, pick)) {
    const outcome = checkTrial(text, trial)
    if (outcome.kind === 'refused') expect(outcome.why, `${trial.name} of\n${text}`).toMatch(rules)
    else expect(outcome.kind === 'broken' ? `${trial.name}: ${outcome.why}` : 'kept', text).toBe('kept')
  }
}

/** Edits one upon the other, and all of them taken back in turn. */
const tryInTurn = (text: string, pick: (count: number) => number, rounds: number): void => {
  const back: (readonly Splice[])[] = []
  let now = text
  for (let round = 0; round < rounds; round++) {
    const trials = trialsIn(now, pick)
    const trial = trials[pick(Math.max(trials.length, 1))]
    const edit = trial?.edit(now)
    if (edit?.ok !== true) continue
    const { text: after, inverse } = applySplices(now, edit.value.splices)
    back.push(inverse)
    now = after
  }
  for (const inverse of back.toReversed()) now = applySplices(now, inverse).text
  expect(now).toBe(text)
}

/** Setting what is there already changes no byte. */
const tryNothing = (text: string, pick: (count: number) => number): void => {
  const { root } = parseYaml(text)
  if (root === null) return
  const places = [...placesOf(nodeValue(root))]
  for (let round = 0; round < 10; round++) {
    const path = places[pick(places.length)] ?? []
    const value = path.reduce<Value>(
      (part, step) => (part as Record<string | number, Value>)[step] as Value,
      nodeValue(root),
    )
    expect(setAttribute(text, { path: path as never, value }), JSON.stringify(path)).toEqual({
      ok: true,
      value: { splices: [] },
    })
  }
}

function* placesOf(value: Value, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0 && path.length < 5) yield path
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesOf(item as Value, [...path, index])
  else if (isMap(value)) for (const key of Object.keys(value)) yield* placesOf(value[key] as Value, [...path, key])
}

/** Numbers in turn, for texts that are tried the same way each time. */
const counting = (from: number): ((count: number) => number) => {
  let state = from
  return (count) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * count)
  }
}

const picks = fc.infiniteStream(fc.nat())
const picking =
  (numbers: Iterator<number>): ((count: number) => number) =>
  (count) =>
    (numbers.next().value as number) % count

describe('in texts that are hard to edit', () => {
  test.each(Object.entries(trickyTexts))('%s', (_name, text) => {
    expect(parseYaml(text).problems).toEqual([])
    tryNothing(text, counting(1))
    for (let round = 0; round < 10; round++) tryAll(text, counting(round * 7919 + 1))
    for (let round = 0; round < 3; round++) tryInTurn(text, counting(round * 31 + 5), 8)
  })
})

describe('in generated texts of many styles', () => {
  test('every edit does to the data what it must, keeps the rest and can be taken back', () => {
    fc.assert(
      fc.property(generatedText, picks, (text, stream) => tryAll(text, picking(stream))),
      { numRuns: 25 },
    )
  })
  test('any sequence of edits can be taken back to the first byte', () => {
    fc.assert(
      fc.property(generatedText, picks, (text, stream) => tryInTurn(text, picking(stream), 6)),
      { numRuns: 25 },
    )
  })
})

// Definitions of real projects lie beside the repository where they are at hand.
const folder = join(process.cwd(), '..', 'shared', 'conformance', 'realworld', 'data')
const examples = join(process.cwd(), 'examples')
const filesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map(({ name }) => join(path, name))

const tryFile = (file: string): void => {
  const text = readFileSync(file, 'utf8')
  tryNothing(text, counting(file.length))
  tryAll(text, counting(file.length))
  tryInTurn(text, counting(file.length), 3)
}

describe('in our examples', () => {
  test.each(filesIn(examples))('%s', tryFile)
})

describe.skipIf(!existsSync(folder))('in definitions of real projects', () => {
  test.each(existsSync(folder) ? filesIn(folder) : ['(no such texts here)'])('%s', tryFile)
})
