import { expect, test } from 'vitest'
import { inputFields, readFields } from './input-fields.ts'

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
