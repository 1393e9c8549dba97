import { add } from '../../runtime/arithmetic.ts'
import { valueError } from '../../runtime/failure.ts'
import { hashKey } from '../../runtime/hash-key.ts'
import { DONE, Lazy } from '../../runtime/lazy.ts'
import { reprOf } from '../../runtime/repr.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Lambda } from '../context.ts'
import { isIterable, itemsOf, lazyFrom } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, boolean, integer, iterable, lambda, lambdaOrNull } from '../param-types.ts'

/** §7.6: sequences out of nothing, some of them endless. Each item costs a step, so that all of them end. */
export const addGenerators = (library: Library): void => {
  library.add('F', 'range', [param('stop', integer)], ({ run }, stop) => range(0, whole(stop), 1, run))
  library.add(
    'F',
    'range',
    [param('start', integer), param('stop', integer), optional('step', integer, 1)],
    ({ run }, start, stop, step) => range(whole(start), whole(stop), whole(step), run),
  )
  library.add(
    'F',
    'sequence',
    [optional('start', integer, 0), optional('step', integer, 1)],
    ({ run }, start, step) => {
      let next = whole(start)
      return new Lazy(
        () => {
          run.budget.tick()
          const item = next
          next = add(next, whole(step)) as Whole
          return item
        },
        `=count(${start}${Number(step) === 1 ? '' : `, ${step}`})`,
      )
    },
  )
  library.add('M', 'repeat', [param('value', any), optional('times', integer, -1)], ({ run }, value, times) => {
    let left = Number(times) < 0 ? Number.POSITIVE_INFINITY : Number(times)
    return new Lazy(
      () => {
        run.budget.tick()
        return left-- > 0 ? value : DONE
      },
      `=repeat(${reprOf(value, 'yaql')}${Number(times) < 0 ? '' : `, ${times}`})`,
    )
  })
  library.add('M', 'cycle', [param('collection', iterable)], ({ run }, items) => {
    const all = itemsOf(items, run)
    let at = 0
    return new Lazy(() => {
      run.budget.tick()
      return all.length === 0 ? DONE : (all[at++ % all.length] as RV)
    }, 'itertools.cycle')
  })
  addGenerate(library)
}

type Whole = number | bigint

const whole = (value: Whole | boolean): Whole => (typeof value === 'boolean' ? Number(value) : value)

const range = (start: Whole, stop: Whole, step: Whole, run: Run): Lazy<RV> => {
  if (step === 0) throw valueError('range() arg 3 must not be zero')
  let next = start
  return new Lazy(() => {
    if (step > 0 ? next >= stop : next <= stop) return DONE
    run.budget.tick()
    const item = next
    next = add(next, step) as Whole
    return item
  }, 'range_iterator')
}

const addGenerate = (library: Library): void => {
  const producer = param('producer', lambda)
  const selector = optional('selector', lambdaOrNull, null)
  const decycle = optional('decycle', boolean, false)
  library.add(
    'F',
    'generate',
    [param('initial', any), param('predicate', lambda), producer, selector, decycle],
    (_context, initial, predicate, produce, select, once) =>
      lazyFrom(generate(initial, predicate, produce, select, once ?? false), 'generator generate'),
  )
  library.add(
    'F',
    'generateMany',
    [param('initial', any), producer, selector, decycle, optional('depthFirst', boolean, false)],
    ({ run }, initial, produce, select, once, depthFirst) =>
      lazyFrom(
        generateMany(run, initial, produce, select, once ?? false, depthFirst ?? false),
        'generator generate_many',
      ),
  )
}

function* generate(
  initial: RV,
  predicate: Lambda,
  produce: Lambda,
  select: Lambda | null,
  once: boolean,
): Generator<RV, void, void> {
  const seen = new Set<unknown>()
  for (let value = initial; truthy(predicate.call(value)); value = produce.call(value)) {
    if (once) {
      const key = hashKey(value)
      if (seen.has(key)) return
      seen.add(key)
    }
    yield select === null ? value : select.call(value)
  }
}

function* generateMany(
  run: Run,
  initial: RV,
  produce: Lambda,
  select: Lambda | null,
  once: boolean,
  depthFirst: boolean,
): Generator<RV, void, void> {
  const seen = new Set<unknown>()
  const waiting: RV[] = [initial]
  let first = 0
  while (first < waiting.length) {
    const value = (depthFirst ? waiting.pop() : waiting[first++]) as RV
    run.budget.take(1)
    if (once) {
      const key = hashKey(value)
      if (seen.has(key)) continue
      seen.add(key)
    }
    yield select === null ? value : select.call(value)
    const produced = produce.call(value)
    const next = isIterable(produced) ? itemsOf(produced, run) : [produced]
    run.budget.take(next.length)
    for (const item of depthFirst ? next.toReversed() : next) waiting.push(item)
  }
}
