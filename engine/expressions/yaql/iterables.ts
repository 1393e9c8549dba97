import { Host } from '../runtime/host.ts'
import type { Pull } from '../runtime/lazy.ts'
import { DONE, Lazy, pullArray } from '../runtime/lazy.ts'
import { PySet } from '../runtime/py-set.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { PyList } from '../runtime/sequences.ts'

/** A sequence that can be read again and again, yet is no list: what `orderBy`, `memorize` and `values()` give. */
export abstract class Reiterable extends Host {
  abstract pull(): Pull<RV>
}

/** What YAQL's queries take: lists, sets, iterators; neither maps nor texts. */
export type Iterable = readonly RV[] | PyList | PySet | Lazy<RV> | Reiterable

export const isIterable = (value: RV): value is Iterable =>
  Array.isArray(value) ||
  value instanceof Lazy ||
  value instanceof PySet ||
  value instanceof PyList ||
  value instanceof Reiterable

/** Starts reading; a lazy sequence goes on where it was left. */
export const pullOf = (value: Iterable): Pull<RV> => {
  if (Array.isArray(value)) return pullArray(value)
  if (value instanceof Lazy) return value.pull
  if (value instanceof Reiterable) return value.pull()
  return pullArray(value instanceof PySet ? value.items() : (value as PyList).items)
}

/** All items as an array, which must not be changed: a list's is its own. */
export const itemsOf = (value: Iterable, run: Run): readonly RV[] => {
  if (Array.isArray(value)) {
    // Whoever asks for all items goes through them.
    run.budget.tick(value.length >>> 3)
    return value
  }
  if (value instanceof PySet) return value.items()
  if (value instanceof PyList) return value.items
  return drain(pullOf(value), run)
}

/** All that is left of a sequence. */
export const drain = (pull: Pull<RV>, run: Run): RV[] => {
  const out: RV[] = []
  for (let item = pull(); item !== DONE; item = pull()) {
    run.budget.take(1)
    out.push(item)
  }
  return out
}

/** A lazy sequence out of a generator, for those that are not worth a hand-written pull. */
export const lazyFrom = (items: Iterator<RV>, name: string): Lazy<RV> =>
  new Lazy(() => {
    const next = items.next()
    return next.done ? DONE : next.value
  }, name)

/** The items of a pull, for `for … of`. */
export function* each(pull: Pull<RV>): Generator<RV, void, void> {
  for (let item = pull(); item !== DONE; item = pull()) yield item
}
