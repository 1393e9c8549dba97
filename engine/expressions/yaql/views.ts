import { equal } from '../runtime/equal.ts'
import { typeError } from '../runtime/failure.ts'
import type { Pull } from '../runtime/lazy.ts'
import { pullArray } from '../runtime/lazy.ts'
import type { MapValue } from '../runtime/maps.ts'
import { entriesOf, keysOf, valuesOf } from '../runtime/maps.ts'
import { PySet } from '../runtime/py-set.ts'
import { reprOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Reiterable } from './iterables.ts'

/** The keys or the entries of a map, which count as a set, or its values, which do not. */
export class MapView extends Reiterable {
  readonly of: 'keys' | 'values' | 'items'
  readonly map: MapValue
  readonly typeName: string

  constructor(map: MapValue, of: 'keys' | 'values' | 'items') {
    super()
    this.map = map
    this.of = of
    this.typeName = `${of[0]?.toUpperCase()}${of.slice(1)}View`
  }

  items(): readonly RV[] {
    if (this.of === 'keys') return keysOf(this.map)
    return this.of === 'values' ? valuesOf(this.map) : entriesOf(this.map)
  }

  pull(): Pull<RV> {
    return pullArray(this.items())
  }

  override equals(other: RV): boolean {
    if (this.of === 'values') return this === other
    const members = other instanceof MapView && other.of !== 'values' ? new PySet(other.items()) : other
    return members instanceof PySet && equal(new PySet(this.items()), members)
  }

  override hashKey(): unknown {
    if (this.of === 'values') return this
    throw typeError(`unhashable type: '${this.typeName}'`)
  }

  override truth(): boolean {
    return this.items().length > 0
  }

  repr(): string {
    return `${this.typeName}(${reprOf(this.map, 'yaql')})`
  }
}
