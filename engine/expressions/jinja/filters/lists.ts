import { add } from '../../runtime/arithmetic.ts'
import { ordered } from '../../runtime/compare.ts'
import { equal } from '../../runtime/equal.ts'
import { Failure, typeError } from '../../runtime/failure.ts'
import type { Pull } from '../../runtime/lazy.ts'
import { DONE, Lazy, pullArray } from '../../runtime/lazy.ts'
import { entriesOf, isMapValue } from '../../runtime/maps.ts'
import { isInt } from '../../runtime/numbers.ts'
import { strOf } from '../../runtime/repr.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { Tuple } from '../../runtime/sequences.ts'
import { charsOf } from '../../runtime/text.ts'
import { truthy } from '../../runtime/truthy.ts'
import { typeName } from '../../runtime/type-name.ts'
import type { Filter } from '../filter-table.ts'
import { filter, plainFilter } from '../filter-table.ts'
import { Group } from '../group.ts'
import { hashOf } from '../hashable.ts'
import { Range, Undefined } from '../hosts.ts'
import { ignoreCase, itemGetter } from '../item-getter.ts'
import { isIterable, itemsOf, lengthOf } from '../iterate.ts'
import { binary, defined } from '../operations.ts'
import { DictView } from '../views.ts'

const count = (value: RV): number => {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError(`'${typeName(value, 'jinja')}' object cannot be interpreted as an integer`)
}

const noLength = (value: RV): Failure => typeError(`object of type '${typeName(value, 'jinja')}' has no len()`)

const lengthFilter = plainFilter('len', (value) => {
  const length = lengthOf(defined(value))
  if (length === undefined) throw noLength(value)
  return length
})

const lazy = (items: readonly RV[], name: string): Lazy<RV> => new Lazy(pullArray(items), `generator ${name}`)

/** Nothing is looked at before the first item is asked for, mistakes included. */
const lazily = (name: string, make: () => readonly RV[]): Lazy<RV> => {
  let pull: Pull<RV> | undefined
  return new Lazy(() => {
    pull ??= pullArray(make())
    return pull()
  }, `generator ${name}`)
}

/** Stable, by `<` alone, as Python sorts; backwards it sorts what is turned round and turns the result. */
const sortedBy = (items: readonly RV[], key: (item: RV) => RV, reverse: boolean, run: Run): RV[] => {
  const rows = items.map((item) => ({ item, key: key(item) }))
  if (reverse) rows.reverse()
  rows.sort((a, b) => {
    run.budget.tick()
    return ordered(a.key, b.key, '<', 'jinja') ? -1 : ordered(b.key, a.key, '<', 'jinja') ? 1 : 0
  })
  if (reverse) rows.reverse()
  return rows.map(({ item }) => item)
}

const folded = (caseSensitive: RV): ((value: RV) => RV) => (truthy(caseSensitive) ? (value) => value : ignoreCase)

const extreme = (name: 'min' | 'max'): Filter =>
  filter(
    `do_${name}`,
    [
      ['case_sensitive', false],
      ['attribute', null],
    ],
    (value, [cased, attribute], run) => {
      const items = itemsOf(value, run)
      const [first, ...rest] = items
      if (first === undefined) return new Undefined('No aggregated item, sequence was empty.')
      const key = itemGetter(attribute as RV, run, { after: folded(cased as RV) })
      let [best, bestKey] = [first, key(first)]
      for (const item of rest) {
        const itemKey = key(item)
        if (ordered(itemKey, bestKey, name === 'min' ? '<' : '>', 'jinja')) [best, bestKey] = [item, itemKey]
      }
      return best
    },
  )

/** Filters over sequences. */
export const listFilters: readonly (readonly [string, Filter])[] = [
  ['length', lengthFilter],
  ['count', lengthFilter],
  ['list', filter('sync_do_list', [], (value, _args, run) => [...itemsOf(defined(value), run)])],
  [
    'first',
    filter('sync_do_first', [], (value, _args, run) => {
      if (value instanceof Lazy) {
        const item = value.pull()
        return item === DONE ? new Undefined('No first item, sequence was empty.') : item
      }
      const [item] = itemsOf(defined(value), run)
      return item === undefined ? new Undefined('No first item, sequence was empty.') : item
    }),
  ],
  [
    'last',
    filter('do_last', [], (value, _args, run) => {
      const items = reversible(value, run)
      return items.length === 0 ? new Undefined('No last item, sequence was empty.') : (items.at(-1) as RV)
    }),
  ],
  [
    'random',
    filter('do_random', [], (value, _args, run) => {
      if (lengthOf(defined(value)) === undefined) throw noLength(value)
      const items = itemsOf(value, run)
      if (items.length === 0) return new Undefined('No random item, sequence was empty.')
      return items[Math.floor(run.functions.random() * items.length)] as RV
    }),
  ],
  [
    'reverse',
    filter('do_reverse', [], (value, _args, run) => {
      if (typeof value === 'string') return charsOf(value).reverse().join('')
      if (!isIterable(defined(value))) throw new Failure('FilterArgumentError', 'argument must be iterable')
      const items = itemsOf(value, run).toReversed()
      // What cannot be read backwards becomes a list first.
      return value instanceof Lazy ? items : new Lazy(pullArray(items), reversedName(value))
    }),
  ],
  [
    'sort',
    filter(
      'do_sort',
      [
        ['reverse', false],
        ['case_sensitive', false],
        ['attribute', null],
      ],
      (value, [reverse, cased, attribute], run) => {
        const getters = sortKeys(attribute as RV, cased as RV, run)
        const items = itemsOf(defined(value), run)
        return sortedBy(items, getters, count(reverse as RV) !== 0, run)
      },
    ),
  ],
  [
    'unique',
    filter(
      'do_unique',
      [
        ['case_sensitive', false],
        ['attribute', null],
      ],
      (value, [cased, attribute], run) => {
        const key = itemGetter(attribute as RV, run, { after: folded(cased as RV) })
        const seen = new Set<unknown>()
        return lazily('do_unique', () =>
          itemsOf(defined(value), run).filter((item) => {
            const hash = hashOf(key(item))
            if (seen.has(hash)) return false
            seen.add(hash)
            return true
          }),
        )
      },
    ),
  ],
  ['min', extreme('min')],
  ['max', extreme('max')],
  [
    'sum',
    filter(
      'sync_do_sum',
      [
        ['attribute', null],
        ['start', 0],
      ],
      (value, [attribute, start], run) => {
        const key = itemGetter(attribute as RV, run)
        if (typeof start === 'string') throw typeError("sum() can't sum strings [use ''.join(seq) instead]")
        return itemsOf(defined(value), run).reduce((sum: RV, item) => {
          const next = key(item)
          return typeof sum === 'number' && typeof next === 'number' ? add(sum, next) : binary('+', sum, next, run)
        }, start as RV)
      },
    ),
  ],
  [
    'join',
    filter(
      'sync_do_join',
      [
        ['d', ''],
        ['attribute', null],
      ],
      (value, [separator, attribute], run) => {
        const key = itemGetter(attribute as RV, run)
        const between = strOf(separator as RV, 'jinja')
        const texts = itemsOf(defined(value), run).map((item) => strOf(defined(key(item)), 'jinja'))
        run.budget.take(texts.reduce((sum, text) => sum + text.length + between.length, 0))
        return texts.join(between)
      },
    ),
  ],
  [
    'batch',
    filter('do_batch', [['linecount'], ['fill_with', null]], (value, [size, filler], run) =>
      lazily('do_batch', () => {
        const rows: RV[][] = []
        let row: RV[] = []
        for (const item of itemsOf(defined(value), run)) {
          if (equal(row.length, size as RV)) {
            rows.push(row)
            row = []
          }
          row.push(item)
        }
        if (row.length > 0) rows.push(row)
        const last = rows.at(-1)
        if (last && filler !== null && ordered(last.length, size as RV, '<', 'jinja')) {
          const width = count(size as RV)
          run.budget.take(width)
          while (last.length < width) last.push(filler as RV)
        }
        return rows
      }),
    ),
  ],
  [
    'slice',
    filter('sync_do_slice', [['slices'], ['fill_with', null]], (value, [slices, filler], run) => {
      return lazily('sync_do_slice', () => {
        const [items, columns] = [itemsOf(defined(value), run), count(slices as RV)]
        run.budget.take(Math.max(0, columns))
        if (columns === 0) throw new Failure('ZeroDivisionError', 'integer division or modulo by zero')
        const [each, more] = [Math.floor(items.length / columns), items.length % columns]
        let at = 0
        return Array.from({ length: Math.max(0, columns) }, (_, column) => {
          const row = items.slice(at, at + each + (column < more ? 1 : 0))
          at += row.length
          return filler !== null && column >= more ? [...row, filler as RV] : row
        })
      })
    }),
  ],
  [
    'dictsort',
    filter(
      'do_dictsort',
      [
        ['case_sensitive', false],
        ['by', 'key'],
        ['reverse', false],
      ],
      (value, [cased, by, reverse], run) => {
        if (by !== 'key' && by !== 'value') {
          throw new Failure('FilterArgumentError', 'You can only sort by either "key" or "value"')
        }
        if (!isMapValue(defined(value))) throw noItems(value)
        const at = by === 'value' ? 1 : 0
        const fold = folded(cased as RV)
        const pairs = entriesOf(value as never).map((entry) => new Tuple(entry))
        return sortedBy(pairs, (pair) => fold((pair as Tuple).items[at] as RV), count(reverse as RV) !== 0, run)
      },
    ),
  ],
  [
    'items',
    filter('do_items', [], (value) => {
      if (value instanceof Undefined) return lazy([], 'do_items')
      if (!isMapValue(value)) {
        return new Lazy<RV>(() => {
          throw typeError('Can only get item pairs from a mapping.')
        }, 'generator do_items')
      }
      return lazy(
        entriesOf(value).map((entry) => new Tuple(entry)),
        'do_items',
      )
    }),
  ],
  [
    'groupby',
    filter(
      'sync_do_groupby',
      [['attribute'], ['default', null], ['case_sensitive', false]],
      (value, [attribute, otherwise, cased], run) => groupBy(value, attribute as RV, otherwise as RV, cased as RV, run),
    ),
  ],
]

/** What Python calls a sequence that is read backwards. */
const reversedName = (value: RV): string => {
  if (Array.isArray(value)) return 'list_reverseiterator'
  if (value instanceof DictView) return `dict_reverse${value.of === 'items' ? 'item' : value.of.slice(0, -1)}iterator`
  if (isMapValue(value)) return 'dict_reversekeyiterator'
  return value instanceof Range ? 'range_iterator' : 'reversed'
}

/** What a filter over maps says of anything else. */
const noItems = (value: RV): Failure =>
  new Failure('AttributeError', `'${typeName(value, 'jinja')}' object has no attribute 'items'`)

const reversible = (value: RV, run: Run): readonly RV[] => {
  if (value instanceof Lazy) throw typeError(`'${value.name.split(' ')[0]}' object is not reversible`)
  if (!isIterable(defined(value))) throw typeError(`'${typeName(value, 'jinja')}' object is not reversible`)
  return itemsOf(value, run)
}

const sortKeys = (attribute: RV, cased: RV, run: Run): ((item: RV) => RV) => {
  const after = folded(cased)
  if (typeof attribute !== 'string' || !attribute.includes(',')) return itemGetter(attribute, run, { after })
  const getters = attribute.split(',').map((part) => itemGetter(part, run, { after }))
  return (item) => getters.map((get) => get(item))
}

const groupBy = (value: RV, attribute: RV, otherwise: RV, cased: RV, run: Run): RV => {
  const key = itemGetter(attribute, run, { after: folded(cased), otherwise })
  const plainKey = itemGetter(attribute, run, { otherwise })
  const groups: { key: RV; items: RV[] }[] = []
  for (const item of sortedBy(itemsOf(defined(value), run), key, false, run)) {
    const itemKey = key(item)
    const last = groups.at(-1)
    if (last && equal(last.key, itemKey)) last.items.push(item)
    else groups.push({ key: itemKey, items: [item] })
  }
  return groups.map(({ items }) => new Group(plainKey(items[0] as RV), items))
}
