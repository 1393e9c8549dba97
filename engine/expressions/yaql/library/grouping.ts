import { Dict } from '../../runtime/dict.ts'
import { equal } from '../../runtime/equal.ts'
import { Failure } from '../../runtime/failure.ts'
import { DONE, Lazy } from '../../runtime/lazy.ts'
import { entriesOf, isMapValue } from '../../runtime/maps.ts'
import { PySet } from '../../runtime/py-set.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import { textLength } from '../../runtime/text.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Lambda } from '../context.ts'
import { each, itemsOf, lazyFrom, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { integer, iterable, lambda, lambdaOrNull } from '../param-types.ts'
import { checkStop } from './queries.ts'

const collection = param('collection', iterable)

/** §7.6: queries that give groups and chunks. */
export const addGrouping = (library: Library): void => {
  library.add(
    'M',
    'groupBy',
    [
      collection,
      param('keySelector', lambda),
      optional('valueSelector', lambdaOrNull, null),
      optional('aggregator', lambdaOrNull, null),
    ],
    ({ run }, items, keyOf, pick, aggregator) => {
      const groups = new Dict()
      for (const item of each(pullOf(items))) {
        run.budget.take(1)
        const value = pick === null ? item : pick.call(item)
        const key = keyOf.call(item)
        const group = groups.get(key) as PyList | undefined
        if (group === undefined) groups.set(key, new PyList([value]))
        else (group.items as RV[]).push(value)
      }
      return lazyFrom(aggregated(groups, aggregator), 'map')
    },
  )
  library.add('M', 'slice', [collection, param('length', integer)], (_context, items, length) => {
    const [pull, size] = [pullOf(items), Number(length)]
    checkStop(size)
    return new Lazy<RV>(() => {
      const chunk: RV[] = []
      while (chunk.length < size) {
        const item = pull()
        if (item === DONE) break
        chunk.push(item)
      }
      return chunk.length === 0 ? DONE : chunk
    }, 'generator slice_')
  })
  library.add('M', 'splitAt', [collection, param('index', integer)], ({ run }, items, index) => {
    const all = itemsOf(items, run)
    return new PyList([all.slice(0, Number(index)), all.slice(Number(index))])
  })
  library.add('M', 'splitWhere', [collection, param('predicate', lambda)], (_context, items, predicate) => {
    const chunks = splitBy(each(pullOf(items)), predicate)
    return lazyFrom(chunks, 'generator split_where')
  })
  library.add('M', 'sliceWhere', [collection, param('predicate', lambda)], (_context, items, predicate) =>
    lazyFrom(sliceBy(each(pullOf(items)), predicate), 'generator slice_where'),
  )
}

function* splitBy(items: Iterable<RV>, predicate: Lambda): Generator<RV, void, void> {
  let chunk: RV[] = []
  for (const item of items) {
    if (truthy(predicate.call(item))) {
      yield chunk
      chunk = []
    } else chunk.push(item)
  }
  if (chunk.length > 0) yield chunk
}

function* sliceBy(items: Iterable<RV>, predicate: Lambda): Generator<RV, void, void> {
  let chunk: RV[] = []
  let last: RV | undefined
  for (const item of items) {
    const value = predicate.call(item)
    if (last !== undefined && !equal(value, last)) {
      yield chunk
      chunk = []
    }
    chunk.push(item)
    last = value
  }
  if (chunk.length > 0) yield chunk
}

/**
 * The aggregator gets the values of a group. When it fails for the first group in a way that speaks for it, older
 * expressions are assumed, whose aggregators get the pair of key and values and give the pair that replaces it.
 */
function* aggregated(groups: Dict, aggregator: Lambda | null): Generator<RV, void, void> {
  let failed: Failure | null = null
  let mayBeOld = true
  for (const [key, values] of groups.pairs()) {
    if (aggregator === null) {
      yield [key, values]
      continue
    }
    if (failed === null) {
      const { items } = values as PyList
      try {
        const result = aggregator.call(values)
        mayBeOld &&= items.length === 2 && isPair(result, items[0] as RV)
        yield [key, result]
        continue
      } catch (error) {
        if (!(error instanceof Failure) || !speaksForOld.has(error.type)) throw error
        failed = error
      }
    }
    const pair = mayBeOld ? oldPair(aggregator, key, values) : null
    if (pair === null) throw failed
    yield pair
  }
}

const speaksForOld: ReadonlySet<string> = new Set([
  'NoMatchingMethodException',
  'NoMatchingFunctionException',
  'IndexError',
])

const oldPair = (aggregator: Lambda, key: RV, values: RV): RV | null => {
  try {
    const pair = aggregator.call([key, values])
    return lengthOf(pair) === 2 ? pair : null
  } catch (error) {
    if (error instanceof Failure && error.constructor === Failure) return null
    throw error
  }
}

const sequenceOf = (value: RV): readonly RV[] | null =>
  Array.isArray(value) ? (value as readonly RV[]) : value instanceof PyList ? value.items : null

const isPair = (value: RV, first: RV): boolean => {
  const items = sequenceOf(value)
  return items?.length === 2 && equal(items[0] as RV, first)
}

const lengthOf = (value: RV): number | null => {
  if (typeof value === 'string') return textLength(value)
  if (isMapValue(value)) return entriesOf(value).length
  return value instanceof PySet ? value.size : (sequenceOf(value)?.length ?? null)
}
