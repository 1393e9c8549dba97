import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { getItem } from './attributes.ts'
import { Undefined } from './hosts.ts'

/** Reads `attribute` of an item as filters do: a dotted path, whose numbers are positions; null is the item itself. */
export const itemGetter = (
  attribute: RV,
  run: Run,
  options: { after?: (value: RV) => RV; otherwise?: RV } = {},
): ((item: RV) => RV) => {
  const { after = (value) => value, otherwise = null } = options
  const path: RV[] =
    attribute === null
      ? []
      : typeof attribute === 'string'
        ? attribute.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
        : [attribute]
  return (item) => {
    let value = item
    for (const part of path) {
      value = run.mutations.current(getItem(value, part, run))
      if (value instanceof Undefined && otherwise !== null) value = otherwise
    }
    return after(value)
  }
}

/** Lower-cases texts and leaves the rest. */
export const ignoreCase = (value: RV): RV => (typeof value === 'string' ? value.toLowerCase() : value)
