import { setTimeout as delay } from 'node:timers/promises'
import type { Value } from '../../engine/data/values.ts'
import { Float } from '../../engine/data/values.ts'

/** Seconds as Python's `float()` or `int()` would read them; what it refuses and what is negative counts as 0. */
export const secondsOf = (value: Value, kind: 'int' | 'float'): number => {
  const seconds = numberOf(value, kind)
  if (!(seconds > 0)) return 0
  return kind === 'int' ? Math.trunc(seconds) : seconds
}

const numberOf = (value: Value, kind: 'int' | 'float'): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  if (value instanceof Float) return value.value
  if (typeof value !== 'string') return 0
  const text = value.trim()
  const pattern = kind === 'int' ? /^[+-]?\d+$/ : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
  return pattern.test(text) ? Number(text) : 0
}

/** Node's timers take no more than about 24.8 days. */
const longest = 2 ** 31 - 1

/** Resolves after the seconds, or as soon as the signal fires; says whether it was the signal. */
export const pause = async (seconds: number, signal: AbortSignal): Promise<'passed' | 'aborted'> => {
  const until = performance.now() + seconds * 1000
  for (let left = seconds * 1000; left > 0; left = until - performance.now()) {
    try {
      await delay(Math.min(left, longest), undefined, { signal })
    } catch {
      return 'aborted'
    }
  }
  return signal.aborted ? 'aborted' : 'passed'
}
