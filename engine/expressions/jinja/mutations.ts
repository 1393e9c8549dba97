import { Dict } from '../runtime/dict.ts'
import type { MapValue } from '../runtime/maps.ts'
import { copyMap, isMapValue } from '../runtime/maps.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { PyList, Tuple } from '../runtime/sequences.ts'

/*
 * Templates may call methods that change a list or a map (`l.append(x)`), and count on seeing the change. The data
 * context belongs to somebody else and must not change, so the first change makes a copy, and from then on every look
 * at the old object finds the copy. Without a change nothing is copied and nothing looked up.
 */
export class Mutations {
  private readonly copies = new Map<object, RV[] | Dict>()
  private readonly own = new Set<object>()
  private readonly run: Run

  constructor(run: Run) {
    this.run = run
  }

  /** The list to change in place of this one. */
  list(value: readonly RV[]): RV[] {
    if (this.own.has(value)) return value as RV[]
    const known = this.copies.get(value)
    if (known !== undefined) return known as RV[]
    this.run.budget.take(value.length)
    const copy = [...value]
    this.remember(value, copy)
    return copy
  }

  /** The map to change in place of this one. */
  map(value: MapValue): Dict {
    if (this.own.has(value)) return value as Dict
    const known = this.copies.get(value)
    if (known !== undefined) return known as Dict
    const copy = copyMap(value)
    this.run.budget.take(copy.size)
    this.remember(value, copy)
    return copy
  }

  private remember(old: object, copy: RV[] | Dict): void {
    this.copies.set(old, copy)
    this.own.add(copy)
  }

  /** The value as it is now, not looking inside. */
  current(value: RV): RV {
    if (this.copies.size === 0 || typeof value !== 'object' || value === null) return value
    return this.copies.get(value) ?? value
  }

  /** The value as it is now, all through. */
  settled(value: RV): RV {
    return this.copies.size === 0 ? value : this.deep(value, [])
  }

  private deep(value: RV, above: readonly RV[]): RV {
    const now = this.current(value)
    if (typeof now !== 'object' || now === null || above.includes(now)) return now
    this.run.budget.tick()
    const inner = [...above, now]
    if (Array.isArray(now))
      return changed(
        now,
        (now as readonly RV[]).map((item) => this.deep(item, inner)),
      )
    if (now instanceof Tuple) return new Tuple(now.items.map((item) => this.deep(item, inner)))
    if (now instanceof PyList || !isMapValue(now)) return now
    const map = copyMap(now)
    const entries = map.pairs().map(([key, item]) => [key, item, this.deep(item, inner)] as const)
    return entries.every(([, item, done]) => item === done) ? now : Dict.of(entries.map(([key, , done]) => [key, done]))
  }
}

const changed = (before: readonly RV[], after: RV[]): readonly RV[] =>
  after.every((item, at) => item === before[at]) ? before : after
