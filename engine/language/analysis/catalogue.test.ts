import { expect, test } from 'vitest'
import { catalogueOf } from './catalogue.ts'

const catalogue = catalogueOf({
  actions: [
    { name: 'std.noop', input: [] },
    { name: 'book.greet', input: [] },
  ],
})

test('a name that no action has is absent', () => {
  expect(catalogue.action('std.noop')).toEqual([])
  expect(catalogue.action('std.nop')).toBe('absent')
})

test('a name that a workbook’s member has within it is not judged, nor workflows that are not given', () => {
  expect(catalogue.action('greet')).toBe('unknown')
  expect(catalogue.workflow('child')).toBe('unknown')
  expect(catalogueOf({ actions: [], workflows: ['book.child'] }).workflow('child')).toBe('unknown')
  expect(catalogueOf({ actions: [], workflows: ['book.child'] }).workflow('chidl')).toBe('absent')
})
