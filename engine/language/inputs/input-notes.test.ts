import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { inputNotes } from './input-notes.ts'

const workflow = (input: string) =>
  `version: '2.0'\nwf:\n  input:\n${input}  tasks:\n    a:\n      action: std.echo output=<% list($.a, $.b) %>\n`
const notes = (input: string) => Object.fromEntries(inputNotes(workflow(input), 'wf'))

describe('the comments at an input', () => {
  test('are its words, above it and behind it', () => {
    expect(notes('    # Of the shop.\n    # In seconds.\n    - a: 1\n    - b   # the other\n')).toEqual({
      a: { about: 'Of the shop.\nIn seconds.', schema: null, fault: null },
      b: { about: 'the other', schema: null, fault: null },
    })
  })

  test('hold a schema behind @schema, over several lines too', () => {
    const text =
      '    # How many.\n    # @schema {type: integer,\n    #          minimum: 1}\n    - a: 3\n    - b # @schema {enum: [x, 2]}\n'
    expect(notes(text)).toEqual({
      a: { about: 'How many.', schema: { type: 'integer', minimum: 1 }, fault: null },
      b: { about: '', schema: { enum: ['x', 2] }, fault: null },
    })
  })

  test('belong to nothing when a blank line or another item lies between', () => {
    expect(notes('    # of nothing\n\n    - a\n    # of b\n    - b\n')).toEqual({
      b: { about: 'of b', schema: null, fault: null },
    })
  })

  test('are read with Windows line breaks and in workbooks', () => {
    const book = `version: '2.0'\nname: wb\nworkflows:\n${workflow('    # Words.\n    - a\n')
      .replace("version: '2.0'\n", '')
      .replace(/^/gm, '  ')}`
    expect(inputNotes(book.replaceAll('\n', '\r\n'), 'wf').get('a')?.about).toBe('Words.')
  })

  test('are not looked for in a list in one line', () => {
    expect(notes('    [a, b] # both\n')).toEqual({})
  })
})

test.each([
  ['{type: text}', "'type' is none of string"],
  ['{minimum: one}', "'minimum' is no number"],
  ['{enum: x}', "'enum' is no list of values"],
  ['{format: date}', "'format' is neither password nor multiline"],
  ['{pattern: x}', "'pattern' is none of type"],
  ['[1]', "'@schema' is no map"],
  ['{', "'@schema' is no YAML"],
  [`{enum: [${'x'.repeat(4000)}]}`, "'@schema' is too long"],
])('a schema that no form can use is told: %s', (schema, words) => {
  const { problems } = checkText(workflow(`    # @schema ${schema}\n    - a: 1\n    - b\n`))
  expect(problems.map(({ rule }) => rule)).toEqual(['input-schema'])
  expect(problems[0]?.message).toContain(words)
})

test('no comment makes the reader throw, or a definition wrong', () => {
  const signs = fc.string({
    unit: fc.constantFrom('#', ' ', '@schema', '{', '}', '[', ':', ',', 'type', "'", '\t', '-'),
  })
  fc.assert(
    fc.property(fc.array(signs), signs, (above, behind) => {
      const text = workflow(`${above.map((line) => `    # ${line}\n`).join('')}    - a: 1 # ${behind}\n    - b\n`)
      inputNotes(text, 'wf')
      expect(checkText(text).problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
  )
})
