import { expect, test } from 'vitest'
import { fieldText, fieldValue } from './field-value.ts'

test('what a field shows means the same when it is read again', () => {
  for (const value of ['text', '<% $.x %>', 5, true, [1, 'a'], { a: 1 }]) {
    expect(fieldValue(fieldText(value), value)).toEqual(value)
  }
})

test('an empty field removes the attribute, a text stays a text', () => {
  expect(fieldValue(' ', 'x')).toBeUndefined()
  expect(fieldValue('5', 'x')).toBe('5')
  expect(fieldValue('5', undefined)).toBe(5)
  expect(fieldValue('{{ _.x }}', undefined)).toBe('{{ _.x }}')
  expect(fieldValue('[broken', undefined)).toBe('[broken')
})
