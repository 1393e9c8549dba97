import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import { readPattern } from './read-pattern.ts'

test.each([
  ['* * * * *', 'Every minute'],
  ['*/15 * * * *', 'Every 15 minutes'],
  ['5 * * * *', 'Every hour at minute 5'],
  ['0 */6 * * *', 'Every 6 hours at minute 0'],
  ['30 2 * * *', 'Every day at 02:30'],
  ['0 8,20 * * *', 'Every day at 08:00 and 20:00'],
  ['0 9 * * 1-5', 'Monday to Friday at 09:00'],
  ['0 9 * * MON-FRI', 'Monday to Friday at 09:00'],
  ['0 9 * * 0,6', 'Every Sunday and Saturday at 09:00'],
  ['0 0 1,15 * *', 'On day 1 and 15 of every month at 00:00'],
  ['0 0 25 12 *', 'On 25 December at 00:00'],
])('%s reads: %s', (pattern, words) => {
  expect(readPattern(pattern, en, 'en')).toBe(words)
})

test.each(['', 'x', '0 0 L * *', '0 0 1 * 1', '1-5 2 * * *', '0 25 * * *', '0 9 * * 9'])(
  'what would read clumsily or wrongly is not read: %s',
  (pattern) => {
    expect(readPattern(pattern, en, 'en')).toBeNull()
  },
)

test('Vietnamese has its own sentences', () => {
  expect(readPattern('30 2 * * *', vi, 'vi')).toBe('Hằng ngày lúc 02:30')
})
