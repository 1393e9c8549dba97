import { equal } from '../../runtime/equal.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Iterable } from '../iterables.ts'
import { each, itemsOf, lazyFrom, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, integer, iterable, lambda, notSequence, sequence } from '../param-types.ts'

/** §7.5, §7.6: finding, inserting and replacing by position. */
export const addPositions = (library: Library): void => {
  const collection = param('collection', iterable)
  library.add('M', 'indexOf', [collection, param('item', any)], ({ run }, items, wanted) =>
    itemsOf(items, run).findIndex((item) => equal(item, wanted, run.budget)),
  )
  library.add('M', 'lastIndexOf', [collection, param('item', any)], ({ run }, items, wanted) =>
    itemsOf(items, run).findLastIndex((item) => equal(item, wanted, run.budget)),
  )
  library.add('M', 'indexWhere', [collection, param('predicate', lambda)], ({ run }, items, predicate) =>
    itemsOf(items, run).findIndex((item) => truthy(predicate.call(item))),
  )
  library.add('M', 'lastIndexWhere', [collection, param('predicate', lambda)], (_context, items, predicate) => {
    let [at, found] = [-1, -1]
    for (const item of each(pullOf(items))) {
      at++
      if (truthy(predicate.call(item))) found = at
    }
    return found
  })
  addInsertions(library)
  const position = param('position', integer)
  library.add('M', 'delete', [collection, position, optional('count', integer, 1)], (_context, items, from, count) =>
    lazyFrom(replaced(items, Number(from), [], Number(count)), 'generator delete'),
  )
  library.add(
    'M',
    'replace',
    [collection, position, param('value', any), optional('count', integer, 1)],
    (_context, items, from, value, count) =>
      lazyFrom(replaced(items, Number(from), [value], Number(count)), 'generator replace'),
  )
  library.add(
    'M',
    'replaceMany',
    [collection, position, param('values', iterable), optional('count', integer, 1)],
    ({ run }, items, from, values, count) =>
      lazyFrom(replaced(items, Number(from), itemsOf(values, run), Number(count)), 'generator replace_many'),
  )
}

const addInsertions = (library: Library): void => {
  const position = param('position', integer)
  library.add(
    'M',
    'insert',
    [param('collection', sequence), position, param('value', any)],
    ({ run }, items, at, value) => new PyList(itemsOf(items, run).toSpliced(Number(at), 0, value)),
  )
  library.add(
    'M',
    'insert',
    [param('collection', notSequence), position, param('value', any)],
    (_context, items, at, value) => lazyFrom(inserted(items, Number(at), [value]), 'generator iter_insert'),
  )
  library.add(
    'M',
    'insertMany',
    [param('collection', iterable), position, param('values', iterable)],
    ({ run }, items, at, values) =>
      lazyFrom(inserted(items, Math.max(0, Number(at)), itemsOf(values, run)), 'generator insert_many'),
  )
}

/** The new items stand at the position, or at the end when the sequence is shorter; a negative one inserts nothing. */
function* inserted(items: Iterable, position: number, fresh: readonly RV[]): Generator<RV, void, void> {
  let at = 0
  for (const item of each(pullOf(items))) {
    if (at === position) yield* fresh
    yield item
    at++
  }
  if (position >= at) yield* fresh
}

/** A range of `count` items, to the end when negative, gives way to the new items. */
function* replaced(items: Iterable, position: number, fresh: readonly RV[], count: number): Generator<RV, void, void> {
  let at = 0
  let done = false
  for (const item of each(pullOf(items))) {
    const inside = count >= 0 ? at >= position && at < position + count : at >= position
    if (inside && !done) {
      done = true
      yield* fresh
    }
    if (!inside) yield item
    at++
  }
}
