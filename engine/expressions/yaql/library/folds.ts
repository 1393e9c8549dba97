import { add } from '../../runtime/arithmetic.ts'
import { Failure, typeError } from '../../runtime/failure.ts'
import { DONE } from '../../runtime/lazy.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Context } from '../context.ts'
import type { Iterable } from '../iterables.ts'
import { each, lazyFrom, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, iterable, lambda, lambdaOrNull } from '../param-types.ts'
import { greater } from './ordering.ts'
import { callByName } from './system.ts'

const collection = param('collection', iterable)

/** §7.6: queries that give one value. */
export const addFolds = (library: Library): void => {
  const initial = optional('initial', any, undefined)
  library.add('M', 'sum', [collection, initial], (context, items, start) =>
    fold(context.run, items, start, (a, b) => plus(context, a, b)),
  )
  library.add('M', 'max', [collection, initial], (context, items, start) =>
    fold(context.run, items, start, (a, b) => (greater(b, a) ? b : a)),
  )
  library.add('M', 'min', [collection, initial], (context, items, start) =>
    fold(context.run, items, start, (a, b) => (greater(b, a) ? a : b)),
  )
  const seed = optional('seed', any, undefined)
  const selector = param('selector', lambda)
  library.add('M', 'aggregate reduce', [collection, selector, seed], (context, items, step, start) =>
    fold(context.run, items, start, (a, b) => step.callWith([a, b])),
  )
  library.add('M', 'accumulate', [collection, selector, seed], (_context, items, step, start) =>
    lazyFrom(
      running(items, start, (a, b) => step.callWith([a, b])),
      'generator accumulate',
    ),
  )
  addPicks(library)
  addTests(library)
}

const plus = (context: Context, a: RV, b: RV): RV =>
  typeof a === 'number' && typeof b === 'number' ? add(a, b) : callByName(context, '#operator_+', [a, b])

const fold = (run: Run, items: Iterable, start: RV | undefined, step: (left: RV, right: RV) => RV): RV => {
  const pull = pullOf(items)
  let result: RV | typeof DONE = start === undefined ? pull() : start
  if (result === DONE) throw typeError('reduce() of empty iterable with no initial value')
  for (let item = pull(); item !== DONE; item = pull()) {
    run.budget.tick()
    result = step(result, item)
  }
  return result
}

function* running(
  items: Iterable,
  start: RV | undefined,
  step: (left: RV, right: RV) => RV,
): Generator<RV, void, void> {
  const pull = pullOf(items)
  let result: RV | typeof DONE = start === undefined ? pull() : start
  if (result === DONE) throw typeError('accumulate() of empty sequence with no initial value')
  yield result
  for (const item of each(pull)) {
    result = step(result, item)
    yield result
  }
}

const addPicks = (library: Library): void => {
  const otherwise = optional('default', any, undefined)
  library.add('M', 'first', [collection, otherwise], (_context, items, fallback) => {
    const item = pullOf(items)()
    return item === DONE ? orStop(fallback) : item
  })
  library.add('M', 'last', [collection, otherwise], (_context, items, fallback) => {
    if (Array.isArray(items)) return items.length > 0 ? (items.at(-1) as RV) : orStop(fallback)
    let found: RV | undefined
    for (const item of each(pullOf(items))) found = item
    return found === undefined ? orStop(fallback) : found
  })
  library.add('M', 'single', [collection], (_context, items) => {
    const pull = pullOf(items)
    const item = pull()
    if (item === DONE) throw new Failure('StopIteration', '')
    if (pull() !== DONE) throw new Failure('StopIteration', 'Collection contains more than one item')
    return item
  })
}

const orStop = (fallback: RV | undefined): RV => {
  if (fallback === undefined) throw new Failure('StopIteration', '')
  return fallback
}

const addTests = (library: Library): void => {
  const predicate = optional('predicate', lambdaOrNull, null)
  library.add('FM', 'any', [collection, predicate], (_context, items, test) => {
    for (const item of each(pullOf(items))) if (test === null || truthy(test.call(item))) return true
    return false
  })
  library.add('FM', 'all', [collection, predicate], ({ run }, items, test) => {
    for (const item of each(pullOf(items))) {
      run.budget.tick()
      if (!truthy(test === null ? item : test.call(item))) return false
    }
    return true
  })
}
