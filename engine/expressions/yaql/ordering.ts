import type { Pull } from '../runtime/lazy.ts'
import { pullArray } from '../runtime/lazy.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Lambda } from './context.ts'
import type { Iterable } from './iterables.ts'
import { itemsOf, Reiterable } from './iterables.ts'

interface SortKey {
  readonly selector: Lambda
  readonly descending: boolean
}

/** What `orderBy` gives: sorted when first read, so that `thenBy` can add keys before. */
export class Ordering extends Reiterable {
  readonly typeName = 'OrderingIterable'
  private readonly source: Iterable
  private readonly keys: readonly SortKey[]
  private readonly run: Run
  private readonly less: (left: RV, right: RV) => boolean
  private sorted: readonly RV[] | undefined

  constructor(source: Iterable, keys: readonly SortKey[], run: Run, less: (left: RV, right: RV) => boolean) {
    super()
    this.source = source
    this.keys = keys
    this.run = run
    this.less = less
  }

  /** The same order, refined. */
  refined(selector: Lambda, descending: boolean): Ordering {
    return new Ordering(this.source, [...this.keys, { selector, descending }], this.run, this.less)
  }

  pull(): Pull<RV> {
    this.sorted ??= this.sort()
    return pullArray(this.sorted)
  }

  private sort(): readonly RV[] {
    // Keys are made when two items are first compared: a single item needs none, and its selector may fail.
    const rows = itemsOf(this.source, this.run).map((item) => ({ item, keys: [] as RV[] }))
    const keyOf = (row: { item: RV; keys: RV[] }, at: number): RV => {
      let key = row.keys[at]
      if (key === undefined) {
        key = (this.keys[at] as SortKey).selector.call(row.item)
        row.keys[at] = key
      }
      return key
    }
    rows.sort((left, right) => {
      this.run.budget.tick()
      for (const [at, { descending }] of this.keys.entries()) {
        const [a, b] = [keyOf(left, at), keyOf(right, at)]
        if (this.less(a, b)) return descending ? 1 : -1
        if (this.less(b, a)) return descending ? -1 : 1
      }
      return 0
    })
    return rows.map(({ item }) => item)
  }

  repr(): string {
    return '<yaql.standard_library.queries.OrderingIterable object at <address>>'
  }
}
