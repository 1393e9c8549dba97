import { Float } from '../../data/values.ts'
import { Dict } from '../runtime/dict.ts'
import { typeError } from '../runtime/failure.ts'
import { Layers } from '../runtime/layers.ts'
import { Lazy } from '../runtime/lazy.ts'
import { PySet } from '../runtime/py-set.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { PyList } from '../runtime/sequences.ts'
import { isIterable, itemsOf } from './iterables.ts'
import { isSetLike } from './param-types.ts'
import { toSet } from './to-set.ts'

/**
 * What leaves an expression (§6.7): sequences become lists, iterators are read to their end, sets stay sets. From here
 * on a JavaScript array is Python's list. The user's own maps pass as they are, since nothing lazy can be in them.
 */
export const finalize = (value: RV, run: Run): RV => {
  if (typeof value !== 'object' || value === null || value instanceof Float) return value
  if (Array.isArray(value)) return finalizeArray(value as readonly RV[], run)
  if (value instanceof Dict) {
    const out = new Dict()
    for (const [key, item] of value.pairs()) out.set(hashable(finalize(key, run)), finalize(item, run))
    return out
  }
  if (value instanceof Layers) return value.whole()
  if (value instanceof PyList) return finalizeArray(value.items, run)
  if (isSetLike(value))
    return new PySet(
      toSet(value)
        .items()
        .map((item) => hashable(finalize(item, run))),
    )
  if (value instanceof Lazy || isIterable(value)) return finalizeArray(itemsOf(value, run), run)
  return value
}

const finalizeArray = (items: readonly RV[], run: Run): readonly RV[] => {
  run.budget.tick(items.length)
  let out: RV[] | undefined
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as RV
    const done = finalize(item, run)
    if (out) out.push(done)
    else if (done !== item) out = [...items.slice(0, at), done]
  }
  return out ?? items
}

const hashable = (value: RV): RV => {
  if (Array.isArray(value)) throw typeError("unhashable type: 'list'")
  if (value instanceof PySet) throw typeError("unhashable type: 'set'")
  if (typeof value === 'object' && value !== null && (value instanceof Dict || isPlain(value))) {
    throw typeError("unhashable type: 'dict'")
  }
  return value
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
