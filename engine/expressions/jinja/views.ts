import { equal } from '../runtime/equal.ts'
import { Host } from '../runtime/host.ts'
import type { MapValue } from '../runtime/maps.ts'
import { entriesOf, keysOf, valuesOf } from '../runtime/maps.ts'
import { reprOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'

/** `dict.keys()`, `.values()`, `.items()`. */
export class DictView extends Host {
  readonly typeName: string
  private readonly map: MapValue
  readonly of: 'keys' | 'values' | 'items'

  constructor(map: MapValue, of: 'keys' | 'values' | 'items') {
    super()
    this.map = map
    this.of = of
    this.typeName = `dict_${of}`
  }

  items(): readonly RV[] {
    if (this.of === 'keys') return keysOf(this.map)
    return this.of === 'values' ? valuesOf(this.map) : entriesOf(this.map).map((entry) => new Tuple(entry))
  }

  override equals(other: RV): boolean {
    if (this.of === 'values' || !(other instanceof DictView)) return this === other
    const [a, b] = [this.items(), other.items()]
    return a.length === b.length && a.every((item) => b.some((rival) => equal(item, rival)))
  }

  override truth(): boolean {
    return this.items().length > 0
  }

  repr(): string {
    return `${this.typeName}(${reprOf(this.items() as RV[], 'jinja')})`
  }
}
