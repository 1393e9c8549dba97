import { expect, test } from 'vitest'
import { attributeAt } from './attribute-at.ts'

test('a line belongs to the attribute above it, however deep it lies', () => {
  const lines = [
    'a:',
    '  # about',
    '  action: std.echo',
    '  publish:',
    '    x: 1',
    '',
    '  on-success:',
    '    - b: <% $.',
  ]
  expect(attributeAt(lines, 2)).toBe('action')
  expect(attributeAt(lines, 4)).toBe('publish')
  expect(attributeAt(lines, 7)).toBe('on-success')
  expect(attributeAt(lines, 0)).toBe(null)
  expect(attributeAt(['a:'], 0)).toBe(null)
})
