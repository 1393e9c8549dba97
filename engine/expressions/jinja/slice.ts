import { typeError, valueError } from '../runtime/failure.ts'
import { isInt } from '../runtime/numbers.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { charsOf } from '../runtime/text.ts'
import type { Slice } from './hosts.ts'
import { Range } from './hosts.ts'

/** Python's `sequence[start:stop:step]`; undefined for what cannot be sliced. */
export const takeSlice = (object: RV, slice: Slice, run: Run): RV | undefined => {
  if (typeof object === 'string') return pick(charsOf(object), slice, run).join('')
  if (Array.isArray(object)) return pick(object as readonly RV[], slice, run)
  if (object instanceof Tuple) return new Tuple(pick(object.items, slice, run))
  return object instanceof Range ? sliceRange(object, slice) : undefined
}

/** Part of a range is a range. */
const sliceRange = (range: Range, slice: Slice): Range => {
  const [start, stop, step] = boundsOf(range.length, slice)
  const at = (index: number): bigint => range.start + BigInt(index) * range.step
  return new Range(at(start), at(stop), range.step * BigInt(step))
}

const pick = <T>(items: readonly T[], slice: Slice, run: Run): T[] => {
  const [start, stop, step] = boundsOf(items.length, slice)
  if (step === 1) {
    run.budget.take(Math.max(0, stop - start))
    return items.slice(start, stop)
  }
  const out: T[] = []
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) out.push(items[at] as T)
  run.budget.take(out.length)
  return out
}

/** Start, stop and step for a sequence of a length, with the defaults put in. */
const boundsOf = (size: number, slice: Slice): [number, number, number] => {
  const step = bound(slice.step) ?? 1
  if (step === 0) throw valueError('slice step cannot be zero')
  const clamp = (value: number | undefined, otherwise: number): number => {
    if (value === undefined) return otherwise
    const position = value < 0 ? value + size : value
    return step > 0 ? Math.min(Math.max(position, 0), size) : Math.min(Math.max(position, -1), size - 1)
  }
  return [clamp(bound(slice.start), step > 0 ? 0 : size - 1), clamp(bound(slice.stop), step > 0 ? size : -1), step]
}

const bound = (value: RV): number | undefined => {
  if (value === null) return undefined
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError('slice indices must be integers or None or have an __index__ method')
}
