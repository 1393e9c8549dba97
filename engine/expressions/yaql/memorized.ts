import type { Pull } from '../runtime/lazy.ts'
import { DONE } from '../runtime/lazy.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Iterable } from './iterables.ts'
import { pullOf, Reiterable } from './iterables.ts'

/** A sequence that keeps what it has given, so that it can be read again. */
export class Memorized extends Reiterable {
  readonly typeName = 'generator'
  private readonly seen: RV[] = []
  private readonly source: Pull<RV>

  constructor(source: Iterable) {
    super()
    this.source = pullOf(source)
  }

  pull(): Pull<RV> {
    let at = 0
    return () => {
      if (at < this.seen.length) return this.seen[at++] as RV
      const item = this.source()
      if (item === DONE) return DONE
      this.seen.push(item)
      at++
      return item
    }
  }

  repr(): string {
    return '<yaql.language.utils.memorize.<locals>.RememberingIterator object at <address>>'
  }
}
