import { expect, test } from 'vitest'
import { monthGrid, readMonth, shiftMonth } from './month-grid.ts'

test('a month is whole weeks from Monday to Sunday', () => {
  const { days, from, to } = monthGrid('2026-11')
  expect(days).toHaveLength(42)
  expect(days[0]).toBe('2026-10-26')
  expect(days.at(-1)).toBe('2026-12-06')
  expect(from.toISOString()).toBe('2026-10-26T00:00:00.000Z')
  expect(to.toISOString()).toBe('2026-12-07T00:00:00.000Z')
})

test('a February that fits four weeks has four', () => {
  expect(monthGrid('2027-02').days).toHaveLength(28)
})

test('months go over the year, and nonsense is today', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  const now = new Date(2026, 10, 24)
  expect(readMonth('2026-13', now)).toBe('2026-11')
  expect(readMonth(null, now)).toBe('2026-11')
  expect(readMonth('2025-02', now)).toBe('2025-02')
})
