import { Dict } from '../../runtime/dict.ts'
import { equal } from '../../runtime/equal.ts'
import { Failure, typeError } from '../../runtime/failure.ts'
import { copyMap, entriesOf, getKey, isMapValue, keysOf, valuesOf } from '../../runtime/maps.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { charsOf } from '../../runtime/text.ts'
import { typeName } from '../../runtime/type-name.ts'
import { keyOrFail } from '../attribute.ts'
import type { Iterable as Source } from '../iterables.ts'
import { each, isIterable, itemsOf, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import type { Rule } from '../param-types.ts'
import { any, iterable, lambda, lambdaOrNull, map, rule } from '../param-types.ts'
import { MapView } from '../views.ts'

/** §7.5: maps. Each function leaves its map alone and gives a new one. */
export const addDictionaries = (library: Library): void => {
  const dict = param('dict', map)
  library.addRest('F', '#map dict', [], rule, (_context, rules) => fromRules(rules), true)
  library.add('F', 'dict', [param('items', iterable)], (_context, items) => Dict.of(pairs(itemsFrom(items))), true)
  library.add('F', '#indexer', [dict, param('key', any)], (_context, source, key) => keyOrFail(source, key))
  library.add('F', '#indexer', [dict, param('key', any), param('default', any)], (_context, source, key, otherwise) => {
    const value = getKey(source, key)
    return value === undefined ? otherwise : value
  })
  library.add(
    'M',
    'get',
    [dict, param('key', any), optional('default', any, null)],
    (_context, source, key, otherwise) => {
      const value = getKey(source, key)
      return value === undefined ? otherwise : value
    },
  )
  addChanges(library)
  for (const part of ['keys', 'values', 'items'] as const) {
    library.add('M', part, [dict], (_context, source) => new MapView(source, part))
  }
  library.add(
    'M',
    'containsKey',
    [dict, param('key', any)],
    (_context, source, key) => getKey(source, key) !== undefined,
  )
  library.add('M', 'containsValue', [dict, param('value', any)], (_context, source, value) =>
    valuesOf(source).some((item) => equal(item, value)),
  )
  library.add(
    'M',
    'toDict',
    [param('collection', iterable), param('keySelector', lambda), optional('valueSelector', lambdaOrNull, null)],
    ({ run }, items, keyOf, pick) => {
      const out = new Dict()
      for (const item of each(pullOf(items))) {
        run.budget.take(1)
        out.set(keyOf.call(item), pick === null ? item : pick.call(item))
      }
      return out
    },
  )
}

const fromRules = (rules: readonly Rule[]): Dict =>
  Dict.of(rules.map(({ source, target }) => [source, target] as const))

const itemsFrom = (items: Source): Iterable<RV> => each(pullOf(items))

/** Each item is a sequence whose first two items are a key and its value. */
function* pairs(items: Iterable<RV>): Generator<readonly [RV, RV], void, void> {
  for (const item of items) {
    const [key, value] = partsOf(item)
    if (key === undefined || value === undefined) throw new Failure('StopIteration', '')
    yield [key, value]
  }
}

const partsOf = (item: RV): readonly RV[] => {
  if (typeof item === 'string') return charsOf(item)
  if (isMapValue(item)) return keysOf(item)
  if (isIterable(item)) return [...each(pullOf(item))]
  throw typeError(`'${typeName(item, 'yaql')}' object is not iterable`)
}

const addChanges = (library: Library): void => {
  const dict = param('dict', map)
  library.add(
    'M',
    'set',
    [dict, param('key', any), param('value', any)],
    ({ run }, source, key, value) => {
      const entries = entriesOf(source)
      run.budget.take(entries.length)
      return Dict.of([...entries, [key, value]])
    },
    true,
  )
  library.add(
    'M',
    'set',
    [dict, param('replacements', map)],
    ({ run }, source, replacements) => {
      const entries = [...entriesOf(source), ...entriesOf(replacements)]
      run.budget.take(entries.length)
      return Dict.of(entries)
    },
    true,
  )
  library.addRest(
    'M',
    'set',
    [dict],
    rule,
    ({ run }, source, rules) => {
      const out = copyMap(source)
      run.budget.take(out.size + rules.length)
      for (const { source: key, target } of rules) out.set(key, target)
      return out
    },
    true,
  )
  const without = (source: Parameters<typeof copyMap>[0], keys: readonly RV[]): Dict => {
    const out = copyMap(source)
    for (const key of keys) out.delete(key)
    return out
  }
  library.addRest('M', 'delete', [dict], any, ({ run }, source, keys) => {
    run.budget.take(keys.length)
    return without(source, keys)
  })
  library.add('M', 'deleteAll', [dict, param('keys', iterable)], ({ run }, source, keys) =>
    without(source, itemsOf(keys, run)),
  )
}
