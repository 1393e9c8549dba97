import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'

/** A pair of `groupby`: its parts have names, too. */
export class Group extends Tuple {
  constructor(grouper: RV, list: readonly RV[]) {
    super([grouper, list])
  }

  attribute(name: string): RV | undefined {
    return name === 'grouper' ? this.items[0] : name === 'list' ? this.items[1] : undefined
  }
}
