import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { formatDuration } from './format-duration.ts'
import { formatRelative } from './format-relative.ts'

test.each([
  [0.0424, '42 ms'],
  [4.25, '4.3 s'],
  [59.99, '59 s'],
  [245, '4 min 05 s'],
  [11_520, '3 h 12 min'],
  [190_000, '2 d 4 h'],
  [-3, '0 ms'],
])('%s seconds read as %s', (seconds, text) => {
  expect(formatDuration(seconds, en.units)).toBe(text)
})

test('a moment is told from now, in the language of the page', () => {
  const now = Date.UTC(2026, 0, 1, 12)
  expect(formatRelative(now - 180_000, now, 'en')).toBe('3 min. ago')
  expect(formatRelative(now + 7_300_000, now, 'en')).toBe('in 2 hr.')
  expect(formatRelative(now - 900, now, 'en')).toBe('now')
  expect(formatRelative(now - 180_000, now, 'vi')).toBe('3 phút trước')
})
