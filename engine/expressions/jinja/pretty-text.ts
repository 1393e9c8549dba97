import { ordered } from '../runtime/compare.ts'
import { Failure } from '../runtime/failure.ts'
import { Layers } from '../runtime/layers.ts'
import { entriesOf, isMapValue } from '../runtime/maps.ts'
import { reprOf } from '../runtime/repr.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'

const width = 80

/** Python's `pprint.pformat`: keys sorted, broken over lines when longer than eighty characters. */
export const prettyText = (value: RV): string => {
  // What is too big to print in one line is too big altogether.
  reprOf(value, 'jinja')
  return layout(value, 0, 0)
}

const layout = (value: RV, indent: number, allowance: number): string => {
  const flat = flatText(value)
  if (flat.length <= width - indent - allowance) return flat
  if (Array.isArray(value)) return lines('[', value as readonly RV[], ']', indent, allowance)
  if (value instanceof Tuple) return lines('(', value.items, value.items.length === 1 ? ',)' : ')', indent, allowance)
  if (!isMapValue(value)) return flat
  const entries = sorted(entriesOf(value))
  const parts = entries.map(([key, item], at) => {
    const head = `${flatText(key)}: `
    const last = at === entries.length - 1
    return head + layout(item, indent + 1 + head.length, last ? allowance + 1 : 1)
  })
  return `{${parts.join(`,\n${' '.repeat(indent + 1)}`)}}`
}

const lines = (open: string, items: readonly RV[], close: string, indent: number, allowance: number): string => {
  const parts = items.map((item, at) => layout(item, indent + 1, at === items.length - 1 ? allowance + 1 : 1))
  return `${open}${parts.join(`,\n${' '.repeat(indent + 1)}`)}${close}`
}

const flatText = (value: RV): string => {
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`
  if (value instanceof Tuple) return `(${value.items.map(flatText).join(', ')}${value.items.length === 1 ? ',' : ''})`
  if (!isMapValue(value) && !(value instanceof Layers)) return reprOf(value, 'jinja')
  return `{${sorted(entriesOf(value))
    .map(([key, item]) => `${flatText(key)}: ${flatText(item)}`)
    .join(', ')}}`
}

const sorted = (entries: [RV, RV][]): [RV, RV][] => {
  try {
    return entries.toSorted(([a], [b]) => (ordered(a, b, '<', 'jinja') ? -1 : ordered(b, a, '<', 'jinja') ? 1 : 0))
  } catch (error) {
    if (error instanceof Failure && error.type === 'TypeError') return entries
    throw error
  }
}
