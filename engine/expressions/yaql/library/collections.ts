import { equal } from '../../runtime/equal.ts'
import { Failure } from '../../runtime/failure.ts'
import type { Pull } from '../../runtime/lazy.ts'
import { DONE, Lazy } from '../../runtime/lazy.ts'
import { isMapValue, sizeOf } from '../../runtime/maps.ts'
import { PySet } from '../../runtime/py-set.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import { drain, isIterable, itemsOf, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { param } from '../overload.ts'
import { any, integer, isSequence, isSetLike, iterable, iterator, map, sequence, set } from '../param-types.ts'
import { toSet } from '../to-set.ts'

/** §7.5: making, measuring and telling apart collections. */
export const addCollections = (library: Library): void => {
  library.addRest('F', '#list', [], any, (_context, items) => items)
  library.addRest('F', 'list', [], any, ({ run }, items) => expandIterators(items, run))
  library.addRest('F', 'set', [], any, ({ run }, items) => new PySet(expandIterators(items, run)))
  library.add('F', '#indexer', [param('list', sequence), param('index', integer)], (_context, list, index) => {
    const items = Array.isArray(list) ? (list as readonly RV[]) : (list as PyList).items
    const item = items.at(Number(index))
    const name = list instanceof PyList ? 'list' : 'tuple'
    if (item === undefined) throw new Failure('IndexError', `${name} index out of range`)
    return item
  })
  const collection = param('collection', iterable)
  library.add('M', 'toList', [collection], ({ run }, items) => itemsOf(items, run))
  library.add('M', 'toSet', [collection], ({ run }, items) => new PySet(itemsOf(items, run)))
  library.add('M', 'flatten', [collection], ({ run }, items) => new Lazy(flat(pullOf(items), run), 'generator flatten'))
  library.add('M', 'contains', [collection, param('value', any)], ({ run }, items, value) =>
    itemsOf(items, run).some((item) => equal(item, value, run.budget)),
  )
  addLengths(library)
  library.add('F', 'isList', [param('arg', any)], (_context, value) => isSequence(value))
  library.add('F', 'isDict', [param('arg', any)], (_context, value) => isMapValue(value))
  library.add('F', 'isSet', [param('arg', any)], (_context, value) => isSetLike(value))
  library.add('F', 'isIterable', [param('value', any)], (_context, value) => isIterable(value))
}

/** Iterators among the items are replaced by what they give, lists stay nested. */
const expandIterators = (items: readonly RV[], run: Run): readonly RV[] =>
  items.some((item) => item instanceof Lazy)
    ? items.flatMap((item) => (item instanceof Lazy ? expandIterators(drain(item.pull, run), run) : [item]))
    : items

/** What is not iterable, however deep it lies. The levels are a stack, since an item that passes each of many is slow. */
const flat = (items: Pull<RV>, run: Run): Pull<RV> => {
  const open = [items]
  return () => {
    for (let pull = open.at(-1); pull !== undefined; pull = open.at(-1)) {
      const item = pull()
      run.budget.tick()
      if (item === DONE) open.pop()
      else if (isIterable(item)) open.push(pullOf(item))
      else return item
    }
    return DONE
  }
}

const addLengths = (library: Library): void => {
  library.add('FM', 'len', [param('sequence', sequence)], (_context, items) =>
    Array.isArray(items) ? items.length : (items as PyList).items.length,
  )
  library.add('FM', 'len', [param('set', set)], (_context, items) => toSet(items).size)
  library.add('FM', 'len', [param('dict', map)], (_context, dict) => sizeOf(dict))
  library.add('FM', 'len', [param('collection', iterator)], ({ run }, items) => itemsOf(items, run).length)
  library.add('M', 'count', [param('collection', iterable)], ({ run }, items) => itemsOf(items, run).length)
}
