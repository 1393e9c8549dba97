import type { Budget } from './budget.ts'
import type { RV } from './runtime-value.ts'

const timesOf = (count: number | bigint | boolean): number => Math.max(0, Number(count))

/** `'ab' * 3`; the budget is asked before anything is made. */
export const repeatText = (text: string, count: number | bigint | boolean, budget: Budget): string => {
  const times = timesOf(count)
  if (text === '') return ''
  budget.take(text.length * times)
  return text.repeat(times)
}

/** `[a] * 3`. */
export const repeatItems = (items: readonly RV[], count: number | bigint | boolean, budget: Budget): RV[] => {
  const times = timesOf(count)
  if (items.length === 0) return []
  budget.take(items.length * times)
  const out: RV[] = []
  for (let time = 0; time < times; time++) for (const item of items) out.push(item)
  return out
}
