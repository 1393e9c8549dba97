import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { generatedText } from '../../../test-support/workflow-texts.ts'
import type { YamlNode } from './node.ts'
import { parseUncommon } from './parse-yaml.ts'
import { readCommon } from './read-common.ts'

// Many texts are tried, on machines that have other things to do as well.
vi.setConfig({ testTimeout: 120_000 })

/** Maps as lists of their entries, for their order counts. */
const shown = (node: YamlNode | null): string =>
  JSON.stringify(node, (_key, value: unknown) => {
    if (value instanceof Map) return [...(value as ReadonlyMap<string, unknown>)]
    return typeof value === 'bigint' ? `${value}n` : value
  })

/** What is read here is what the library reads, with the same offsets; what the library refuses is not read here. */
const agrees = (text: string): void => {
  const common = readCommon(text)
  if (common === null) return
  const { root, problems } = parseUncommon(text)
  expect(problems, text).toEqual([])
  expect(shown(common), text).toBe(shown(root))
}

test('the usual forms are read, not left to the library', () => {
  for (const text of [
    'a: 1\nb:\n  - x\n  - y: <% $.z %>\n    "k": \'it\'\'s\'\nc: {d: [1, "two\\n"], e: f}\n',
    '---\n# head\na: # why\n\n  b: |\n    line\n\n    more\n  # next\n  c: >-\n    folded\n    text\n\n    end\nlist:\n- 1\n- - 2\n  - 3\n',
    '{"a": [\n  1,\n  {"b": null}\n ],\n "c": "d"}',
    'a:\n  cmd: echo "x" # not <% $.y %>\n  n: -5\n  date: 2020-01-01\n  url: http://h:80/?a=b#c',
  ]) {
    expect(readCommon(text), text).not.toBeNull()
    agrees(text)
  }
})

test('what is not certain is left to the library', () => {
  for (const text of [
    'a: &x 1',
    'a: b: c',
    'a:\n\tb: 1',
    'a: "x\n  y"',
    'a: x\n  y',
    'a:',
    '',
    'a: 1\n---\nb: 2',
    'x',
  ]) {
    expect(readCommon(text), text).toBeNull()
  }
})

test('damaged definitions are read as the library reads them', () => {
  const put = fc.string({ unit: fc.constantFrom(...':-[]{}\'"|>&*!%@#? \n\t=,<~.0ab'), maxLength: 4 })
  const damaged = fc
    .tuple(generatedText, fc.nat(400), fc.nat(12), put)
    .map(([source, at, length, text]) => source.slice(0, at) + text + source.slice(at + length))
  fc.assert(fc.property(damaged, agrees), { numRuns: 1500 })
})

test('any heap of YAML is read as the library reads it', () => {
  const piece = fc.constantFrom(
    ...['\n', '\n', '\n  ', '\n  ', '\n    ', '\n   ', ' ', '  ', 'a', 'b: ', 'c:', 'd: x', '- ', '-', '- e: ', '- - '],
    ...['# f', ' # g', '\n#h', '\n  # i', '\n    # j', '[', ']', '{', '}', ', ', ',', "'k'", "'l''m'", '"n"', '"\\n"'],
    ...[
      '"\\x"',
      '|\n',
      '>\n',
      '|-\n',
      '>+\n',
      '|2\n',
      '|+\n',
      'o p',
      '...',
      '---\n',
      '<<: ',
      '=',
      '1',
      '-1',
      '2020-01-01',
    ],
    ...[
      '? ',
      ': ',
      '&q ',
      '*q',
      '!r ',
      '%s',
      '@t',
      '`',
      '~',
      '""',
      "''",
      'u#v',
      'w:x',
      '"y": ',
      "'z':",
      '{a: b}',
      '[]',
      '{}',
    ],
  )
  const heap = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
  fc.assert(fc.property(heap, agrees), { numRuns: 20_000 })
  fc.assert(
    fc.property(
      heap.map((text) => `a:\n  b:\n    c: x${text}`),
      agrees,
    ),
    { numRuns: 10_000 },
  )
})
