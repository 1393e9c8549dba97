import { expect, test } from 'vitest'
import { inputNotes } from '../../engine/language/inputs/input-notes.ts'
import { checkInput, inputFields, readFields } from './input-fields.ts'

const specs = [
  { name: 'host', required: true, default: null },
  { name: 'count', required: false, default: 3 },
  { name: 'force', required: false, default: false },
  { name: 'tags', required: false, default: ['a'] },
  { name: 'note', required: false, default: null },
] as const

test('the default of an input tells the kind of its field', () => {
  expect(inputFields(specs, null).map(({ name, kind, mayChooseKind }) => [name, kind, mayChooseKind])).toEqual([
    ['host', 'text', true],
    ['count', 'number', false],
    ['force', 'boolean', false],
    ['tags', 'json', false],
    ['note', 'text', true],
  ])
})

test('an untouched form gives the defaults and leaves out what is empty and optional', () => {
  const { input, problems } = readFields(inputFields(specs, { host: 'db-1' }))
  expect({ ...input }).toEqual({ host: 'db-1', count: 3, force: false, tags: ['a'] })
  expect({ ...problems }).toEqual({})
})

test('what cannot be read is told by name', () => {
  const fields = inputFields(specs, null).map((field) =>
    field.name === 'count' || field.name === 'tags' ? { ...field, text: 'x' } : field,
  )
  const { problems } = readFields(fields)
  expect(problems.count).toBe('number')
  expect(problems.tags).toHaveProperty('json')
})

test('an earlier input is taken over with its kinds', () => {
  expect(inputFields(specs, { host: { a: 1 } })[0]).toMatchObject({ kind: 'json', text: '{\n  "a": 1\n}' })
})

test('an input named __proto__ is an input like any other', () => {
  const { input } = readFields(inputFields([{ name: '__proto__', required: true, default: null }], null))
  expect(Object.keys(input)).toEqual(['__proto__'])
})

const noted = [
  { name: 'count', required: true, default: null },
  { name: 'size', required: false, default: 'small' },
  { name: 'key', required: false, default: null },
] as const
const notes = inputNotes(
  `version: '2.0'
wf:
  input:
    # How many.
    # @schema {type: integer, minimum: 1}
    - count
    - size: small # @schema {enum: [small, 2]}
    - key: null # @schema {minLength: 8, format: password}
`,
  'wf',
)

test('the schema in the comments of an input goes before its default, and the words are shown', () => {
  expect(
    inputFields(noted, null, notes).map(({ name, kind, mayChooseKind, about, options }) => ({
      name,
      kind,
      mayChooseKind,
      about,
      options,
    })),
  ).toEqual([
    { name: 'count', kind: 'number', mayChooseKind: false, about: 'How many.', options: null },
    { name: 'size', kind: 'text', mayChooseKind: false, about: '', options: ['small', '2'] },
    { name: 'key', kind: 'text', mayChooseKind: true, about: '', options: null },
  ])
})

test('what a schema does not let through is told, and a choice keeps its kind', () => {
  const fields = inputFields(noted, { count: 0, size: 2, key: 'short' }, notes)
  const { input, problems } = readFields(fields)
  expect({ ...input }).toEqual({ size: 2 })
  expect({ ...problems }).toEqual({
    count: { broken: 'minimum', limit: '1' },
    key: { broken: 'minLength', limit: '8' },
  })
})

test('an input in JSON is told what its form would tell, and which names nobody asks for', () => {
  expect({ ...checkInput(noted, { size: 'large', other: 1 }, notes) }).toEqual({
    count: 'required',
    size: { broken: 'enum', limit: 'small, 2' },
    other: 'unknown',
  })
  expect({ ...checkInput(noted, { count: 1 }, notes) }).toEqual({})
})
