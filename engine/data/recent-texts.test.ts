import { expect, test } from 'vitest'
import { RecentTexts } from './recent-texts.ts'

const text = (n: number): string => `${n}`.padStart(900, '0')

test('what is used goes on being known while others come and go', () => {
  const recent = new RecentTexts<{ n: number }>(10_000)
  for (let n = 0; n < 1000; n++) {
    recent.set(text(n), { n })
    expect(recent.get(text(0)), String(n)).toEqual({ n: 0 })
  }
  expect(recent.get(text(999))).toEqual({ n: 999 })
  expect(recent.get(text(500))).toBeUndefined()
})

test('no more than twice the bound is held, however many texts come', () => {
  const recent = new RecentTexts<{ n: number }>(10_000)
  for (let n = 0; n < 1000; n++) recent.set(text(n), { n })
  const held = Array.from({ length: 1000 }, (_, n) => text(n)).filter((one) => recent.get(one) !== undefined)
  expect(held.length).toBeLessThanOrEqual(20)
  expect(held.length).toBeGreaterThan(0)
})

test('a text as long as the whole bound drives nothing else out', () => {
  const recent = new RecentTexts<object>(10_000)
  recent.set(text(1), {})
  recent.set('x'.repeat(10_000), {})
  expect(recent.get(text(1))).toEqual({})
  expect(recent.get('x'.repeat(10_000))).toBeUndefined()
})
