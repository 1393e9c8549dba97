import { expect, test } from 'vitest'
import { nextOccurrences } from './next-occurrences.ts'
import { occurrencesBetween } from './occurrences-between.ts'

const from = new Date('2026-03-01T00:00:00Z')
const next = (pattern: string, count = 3, zone = 'UTC', after = from) => {
  const found = nextOccurrences(pattern, zone, after, count)
  return found.ok ? found.value.map((time) => time.toISOString()) : found.error
}

test('five fields begin with minutes', () => {
  expect(next('*/20 * * * *')).toEqual([
    '2026-03-01T00:20:00.000Z',
    '2026-03-01T00:40:00.000Z',
    '2026-03-01T01:00:00.000Z',
  ])
})

test('a sixth field is seconds, at the end', () => {
  expect(next('0 12 * * * 30', 2)).toEqual(['2026-03-01T12:00:30.000Z', '2026-03-02T12:00:30.000Z'])
})

test('a day of the month or a day of the week: either matches', () => {
  expect(next('0 0 13 * fri')).toEqual([
    '2026-03-06T00:00:00.000Z',
    '2026-03-13T00:00:00.000Z',
    '2026-03-20T00:00:00.000Z',
  ])
  expect(next('0 0 15 * fri').slice(0, 3)).toEqual([
    '2026-03-06T00:00:00.000Z',
    '2026-03-13T00:00:00.000Z',
    '2026-03-15T00:00:00.000Z',
  ])
})

test('nicknames and the last day of a month', () => {
  expect(next('@hourly', 1)).toEqual(['2026-03-01T01:00:00.000Z'])
  expect(next('0 0 l * *', 2)).toEqual(['2026-03-31T00:00:00.000Z', '2026-04-30T00:00:00.000Z'])
})

test('a pattern runs by the clock of its time zone, summer time included', () => {
  expect(next('0 9 * * *', 2, 'Europe/Berlin', new Date('2026-03-28T00:00:00Z'))).toEqual([
    '2026-03-28T08:00:00.000Z',
    '2026-03-29T07:00:00.000Z',
  ])
})

test.each(['', 'abc', '* * * *', '61 * * * *', '@often', '* * * * * * *'])('%j is not a pattern', (pattern) => {
  expect(next(pattern)).toBe(`The specified pattern is not valid: ${pattern}`)
})

test('a date that never comes gives nothing', () => {
  expect(next('0 0 30 2 0 0'.slice(0, 9), 1)).not.toContain('Invalid')
})

test('a trigger with a count ends with it, counting from its next time', () => {
  const trigger = { pattern: '0 0 * * *', timeZone: 'UTC', next: new Date('2026-02-27T00:00:00Z'), remaining: 4 }
  expect(occurrencesBetween(trigger, from, new Date('2026-04-01T00:00:00Z'), 100).map((at) => at.getUTCDate())).toEqual(
    [1, 2],
  )
})

test('a range is cut at the limit', () => {
  const trigger = { pattern: '* * * * *', timeZone: 'UTC', next: from, remaining: null }
  expect(occurrencesBetween(trigger, from, new Date('2026-03-02T00:00:00Z'), 50)).toHaveLength(50)
})

test('a trigger without a pattern fires once', () => {
  const trigger = { pattern: null, timeZone: 'UTC', next: new Date('2026-03-05T10:00:00Z'), remaining: 1 }
  expect(occurrencesBetween(trigger, from, new Date('2026-04-01T00:00:00Z'), 10)).toHaveLength(1)
})
