import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringifyJson } from '../data/json.ts'
import { evaluateText } from './evaluate-text.ts'
import { expressionReferences } from './names.ts'
import { Regex, Subject } from './regex/regex.ts'
import { Budget } from './runtime/budget.ts'
import { Failure } from './runtime/failure.ts'
import { scopeOf } from './test-scope.ts'
import { validateExpressionText } from './validate-text.ts'

const data = { a: 1, b: 2.5, s: 'text', n: null, l: [3, 1, 2], d: { x: { y: 1 } }, rows: [{ k: 'a', v: 1 }] }

const yaqlParts = fc.constantFrom(
  '$',
  '$.',
  'a',
  'd',
  '.x',
  '?.',
  '.l',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ',',
  '=>',
  '->',
  '+',
  '-',
  '*',
  '/',
  ' mod ',
  '=',
  '!=',
  '<',
  '>=',
  ' in ',
  ' and ',
  ' or ',
  'not ',
  '=~',
  '1',
  '2.5',
  '0',
  "'q'",
  '"',
  '`',
  'true',
  'null',
  'let(',
  'x => ',
  '$x',
  '.select(',
  '.where(',
  '.len()',
  '.sum()',
  'range(',
  'switch(',
  'def(f, ',
  'f(',
  '.get(',
  '.groupBy(',
  '.toList()',
  'regex(',
  '.join(',
  '.keys()',
  'dict(',
  'set(',
  'str(',
  'generate(',
  '\\',
  '__x',
  '@',
  'é',
  '😀',
  ' ',
)
const jinjaParts = fc.constantFrom(
  '{{ ',
  ' }}',
  '{% ',
  ' %}',
  '{#',
  '#}',
  '_',
  '_.',
  '.',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ',',
  ':',
  '|',
  '~',
  '+',
  '-',
  '*',
  '**',
  '/',
  '//',
  '%',
  '==',
  '<',
  ' in ',
  ' is ',
  ' not ',
  ' and ',
  ' or ',
  ' if ',
  ' else ',
  'for x in ',
  'endfor',
  'endif',
  'set y = ',
  'macro m(x)',
  'endmacro',
  'a',
  'l',
  'd',
  's',
  'defined',
  'odd',
  'upper',
  'map(',
  'select(',
  'list',
  'join',
  'sort',
  'groupby',
  'tojson',
  "'q'",
  '1',
  '2.5',
  'none',
  'loop.index',
  'range(3)',
  '\n',
  ' ',
)
const text = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 14 }).map((items) => items.join(''))
const anyText = fc.oneof(
  text(yaqlParts).map((source) => `<% ${source} %>`),
  text(jinjaParts).map((source) => `{{ ${source} }}`),
  text(jinjaParts),
  fc.string({ unit: 'binary', maxLength: 40 }).map((source) => `{{ ${source} }}`),
  fc.string({ unit: 'binary', maxLength: 40 }).map((source) => `<% ${source} %>`),
)

describe('whatever is written in an expression', () => {
  test('the answer is a value that can be stored or an error of ours, and comes soon', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const result = evaluateText(source, scopeOf(data, { steps: 100_000 }))
        if (result.ok) expect(typeof stringifyJson(result.value)).toBe('string')
        else expect(result.error.message).toMatch(/^Can not evaluate (YAQL|Jinja) expression \[expression=/)
      }),
      { numRuns: 3000 },
    )
  })

  test('checking it gives an answer and not an exception, and what is refused there fails when it is run', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const checked = validateExpressionText(source)
        expressionReferences(source)
        const mixed = !checked.ok && checked.error.language === undefined
        // Mistral takes all of Unicode's blanks off before it evaluates, and yaql knows only four of them when it checks.
        const plain = /^[ -~\n]*$/.test(source)
        if (!checked.ok && !mixed && plain)
          expect(evaluateText(source, scopeOf(data, { steps: 100_000 })).ok).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('the same expression on the same data gives the same value', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const limits = { steps: 100_000 }
        expect(evaluateText(source, scopeOf(data, limits))).toEqual(evaluateText(source, scopeOf(data, limits)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('regular expressions', () => {
  const parts = fc.constantFrom(
    'a',
    'b',
    '.',
    '(',
    ')',
    '(?:',
    '|',
    '*',
    '+',
    '?',
    '{2}',
    '{1,2}',
    '[ab]',
    '[^a]',
    '\\1',
    '\\b',
    '^',
    '$',
    '(?=',
    '(?<=',
    '*?',
    '(?P<n>',
    '(?i)',
    '\\d',
  )

  test('either compile or are refused, and every search ends', () => {
    fc.assert(
      fc.property(text(parts), fc.stringMatching(/^[ab1 \n]{0,30}$/), (pattern, subject) => {
        try {
          const budget = new Budget({ steps: 50_000 })
          const match = new Regex(pattern).search(new Subject(subject, budget), 0, budget)
          if (match !== null) expect(match.groups[0]?.[1]).toBeLessThanOrEqual(subject.length)
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('agree with JavaScript where the two languages mean the same', () => {
    const plain = fc.constantFrom(
      'a',
      'b',
      '.',
      '(a)',
      '(?:a|b)',
      '(b*)',
      'a*',
      'b+',
      'a?',
      '[ab]',
      '[^a]',
      'a{2}',
      'b{1,2}?',
      '(a|ab)',
      '(?=b)',
      '(?!a)',
      '(?<=a)',
    )
    fc.assert(
      fc.property(text(plain), fc.stringMatching(/^[abc]{0,12}$/), (pattern, subject) => {
        const budget = new Budget(undefined)
        const ours = new Regex(pattern).search(new Subject(subject, budget), 0, budget)
        const theirs = new RegExp(pattern).exec(subject)
        expect(ours === null).toBe(theirs === null)
        if (ours === null || theirs === null) return
        const [start, end] = ours.groups[0] as readonly [number, number]
        expect(subject.slice(start, end)).toBe(theirs[0])
        expect(start).toBe(theirs.index)
      }),
      { numRuns: 3000 },
    )
  })
})
