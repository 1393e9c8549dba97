import { add } from '../../runtime/arithmetic.ts'
import { typeError, valueError } from '../../runtime/failure.ts'
import { hashKey } from '../../runtime/hash-key.ts'
import type { Pull } from '../../runtime/lazy.ts'
import { DONE, Lazy, pullArray } from '../../runtime/lazy.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Lambda } from '../context.ts'
import { each, isIterable, itemsOf, lazyFrom, pullOf } from '../iterables.ts'
import { Memorized } from '../memorized.ts'
import { Ordering } from '../ordering.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, integer, integerOrNull, iterable, lambda, lambdaOrNull, ordering } from '../param-types.ts'
import { less } from './ordering.ts'

const collection = param('collection', iterable)
const predicate = param('predicate', lambda)

/** §7.6: queries that go item by item; all lazy. */
export const addQueries = (library: Library): void => {
  library.add('M', 'where filter', [collection, predicate], (_context, items, test) => {
    const pull = pullOf(items)
    return new Lazy(() => {
      for (let item = pull(); item !== DONE; item = pull()) if (truthy(test.call(item))) return item
      return DONE
    }, 'filter')
  })
  library.add('M', 'select map', [collection, param('selector', lambda)], (_context, items, selector) => {
    const pull = pullOf(items)
    return new Lazy(() => {
      const item = pull()
      return item === DONE ? DONE : selector.call(item)
    }, 'map')
  })
  library.add('M', 'selectMany', [collection, param('selector', lambda)], (_context, items, selector) => {
    const pull = pullOf(items)
    return new Lazy(
      concatenated(() => {
        const item = pull()
        if (item === DONE) return DONE
        const inner = selector.call(item)
        return isIterable(inner) ? pullOf(inner) : pullArray([inner])
      }),
      'generator select_many',
    )
  })
  addCuts(library)
  addJoins(library)
  library.add('FM', 'distinct', [collection, optional('keySelector', lambdaOrNull, null)], (_context, items, keyOf) => {
    const [pull, seen] = [pullOf(items), new Set<unknown>()]
    return new Lazy(() => {
      for (let item = pull(); item !== DONE; item = pull()) {
        const key = hashKey(keyOf === null ? item : keyOf.call(item))
        if (seen.has(key)) continue
        seen.add(key)
        return item
      }
      return DONE
    }, 'generator distinct')
  })
  library.add('FM', 'enumerate', [collection, optional('start', integerOrNull, 0)], (_context, items, start) => {
    const pull = pullOf(items)
    if (start === null) throw typeError("'NoneType' object cannot be interpreted as an integer")
    let next = typeof start === 'boolean' ? Number(start) : start
    return new Lazy<RV>(() => {
      const item = pull()
      if (item === DONE) return DONE
      const at = next
      next = add(next, 1) as number | bigint
      return new PyList([at, item])
    }, 'generator enumerate_')
  })
  library.add('M', 'reverse', [collection], ({ run }, items) => lazyOf(itemsOf(items, run).toReversed(), 'reversed'))
  library.add('M', 'memorize', [collection], (_context, items) =>
    items instanceof Lazy ? new Memorized(items) : items,
  )
  library.add('M', 'defaultIfEmpty', [collection, param('default', iterable)], (_context, items, otherwise) => {
    const pull = pullOf(items)
    const first = pull()
    if (first === DONE) return otherwise
    return items instanceof Lazy ? new Memorized(lazyFrom(prepended(first, pull), 'generator')) : items
  })
  addOrder(library)
}

const lazyOf = (items: readonly RV[], name: string): Lazy<RV> => new Lazy(pullArray(items), name)

function* prepended(first: RV, pull: Pull<RV>): Generator<RV, void, void> {
  yield first
  yield* each(pull)
}

/** One sequence after the other. */
const concatenated = (nextPull: () => Pull<RV> | typeof DONE): Pull<RV> => {
  let inner: Pull<RV> | undefined
  return () => {
    for (;;) {
      const item = inner === undefined ? DONE : inner()
      if (item !== DONE) return item
      const next = nextPull()
      if (next === DONE) return DONE
      inner = next
    }
  }
}

/** Python tells the two apart: -1 is also what a number too big becomes. */
export const checkStop = (count: number): void => {
  if (count === -1 || count >= 2 ** 63) {
    throw valueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
  }
  if (count < 0) throw valueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
}

const addCuts = (library: Library): void => {
  const count = param('count', integer)
  library.add('M', 'skip', [collection, count], (_context, items, wanted) => {
    if (Number(wanted) < 0) throw valueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    const pull = pullOf(items)
    let left = Number(wanted)
    return new Lazy(() => {
      for (; left > 0; left--) if (pull() === DONE) return DONE
      return pull()
    }, 'itertools.islice')
  })
  library.add('M', 'limit take', [collection, count], (_context, items, wanted) => {
    checkStop(Number(wanted))
    const pull = pullOf(items)
    let left = Number(wanted)
    return new Lazy(() => (left-- > 0 ? pull() : DONE), 'itertools.islice')
  })
  library.add('M', 'skipWhile', [collection, predicate], (_context, items, test) => {
    const pull = pullOf(items)
    let skipping = true
    return new Lazy(() => {
      let item = pull()
      while (skipping && item !== DONE && truthy(test.call(item))) item = pull()
      skipping = false
      return item
    }, 'itertools.dropwhile')
  })
  library.add('M', 'takeWhile', [collection, predicate], (_context, items, test) => {
    const pull = pullOf(items)
    let taking = true
    return new Lazy(() => {
      if (!taking) return DONE
      const item = pull()
      if (item !== DONE && truthy(test.call(item))) return item
      taking = false
      return DONE
    }, 'itertools.takewhile')
  })
}

const addJoins = (library: Library): void => {
  library.addRest('FM', 'append', [collection], any, (_context, items, more) => {
    const pulls = [pullOf(items), pullArray(more)]
    return new Lazy(
      concatenated(() => pulls.shift() ?? DONE),
      'generator append',
    )
  })
  library.addRest('FM', 'concat', [], iterable, (_context, collections) => {
    const pulls = collections.map(pullOf)
    return new Lazy(
      concatenated(() => pulls.shift() ?? DONE),
      'itertools.chain',
    )
  })
  library.add(
    'M',
    'join',
    [param('collection1', iterable), param('collection2', iterable), predicate, param('selector', lambda)],
    (_context, left, right, test, selector) => {
      const inner = new Memorized(right)
      return lazyFrom(joined(pullOf(left), inner, test, selector), 'generator join')
    },
  )
  library.addRest('M', 'zip', [], iterable, (_context, collections) => {
    const pulls = collections.map(pullOf)
    return new Lazy<RV>(() => {
      const row: RV[] = []
      for (const pull of pulls) {
        const item = pull()
        if (item === DONE) return DONE
        row.push(item)
      }
      return row.length === 0 ? DONE : row
    }, 'zip')
  })
  library.addOpen('M', 'zipLongest', [], iterable, any, (_context, collections, named) => {
    const pulls = collections.map(pullOf)
    const filler = named.get('default') ?? null
    return new Lazy<RV>(() => {
      const row = pulls.map((pull) => pull())
      return row.every((item) => item === DONE) ? DONE : row.map((item) => (item === DONE ? filler : item))
    }, 'itertools.zip_longest')
  })
}

function* joined(left: Pull<RV>, right: Memorized, test: Lambda, selector: Lambda): Generator<RV, void, void> {
  for (const a of each(left)) {
    for (const b of each(right.pull())) {
      if (truthy(test.callWith([a, b]))) yield selector.callWith([a, b])
    }
  }
}

const addOrder = (library: Library): void => {
  const selector = param('selector', lambda)
  for (const [name, descending] of [
    ['By', false],
    ['ByDescending', true],
  ] as const) {
    library.add(
      'M',
      `order${name}`,
      [collection, selector],
      ({ run }, items, key) => new Ordering(items, [{ selector: key, descending }], run, less),
    )
    library.add('M', `then${name}`, [param('collection', ordering), selector], (_context, items, key) =>
      items.refined(key, descending),
    )
  }
}
