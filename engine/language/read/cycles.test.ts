import { expect, test } from 'vitest'
import { cyclesOf } from './cycles.ts'

const graph = (edges: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(edges).map(([name, to]) => [name, new Set(to)]))

test('names on one cycle share a number, others have none', () => {
  const cycles = cyclesOf(graph({ a: ['b'], b: ['c', 'd'], c: ['b'], d: ['e'], e: ['f'], f: ['d'], g: ['g'], h: [] }))
  expect([...cycles.keys()].sort()).toEqual(['b', 'c', 'd', 'e', 'f', 'g'])
  expect(cycles.get('b')).toBe(cycles.get('c'))
  expect(cycles.get('d')).toBe(cycles.get('f'))
  expect(cycles.get('b')).not.toBe(cycles.get('d'))
})

test('a long chain needs no stack', () => {
  const size = 100_000
  const edges = new Map(Array.from({ length: size }, (_, at) => [`${at}`, new Set([`${(at + 1) % size}`])]))
  expect(cyclesOf(edges).size).toBe(size)
})
