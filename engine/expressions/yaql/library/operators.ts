import type { DateTime } from '../../dates/date-time.ts'
import { TimeSpan } from '../../dates/time-span.ts'
import type { Num } from '../../runtime/arithmetic.ts'
import { add, divide, floorDivide, multiply, remainder, subtract } from '../../runtime/arithmetic.ts'
import type { Order } from '../../runtime/compare.ts'
import { Dict } from '../../runtime/dict.ts'
import { equal } from '../../runtime/equal.ts'
import { DONE, Lazy } from '../../runtime/lazy.ts'
import type { MapValue } from '../../runtime/maps.ts'
import { entriesOf, sizeOf } from '../../runtime/maps.ts'
import { isInt, toFloat } from '../../runtime/numbers.ts'
import { PySet } from '../../runtime/py-set.ts'
import { repeatItems, repeatText } from '../../runtime/repeat.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import type { Context } from '../context.ts'
import { itemsOf, pullOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { param } from '../overload.ts'
import type { Sequence } from '../param-types.ts'
import { any, datetime, integer, iterable, map, number, sequence, set, text, timespan } from '../param-types.ts'
import { toSet } from '../to-set.ts'
import { divideSpan, scaleSpan } from './dates.ts'
import { compareValues } from './ordering.ts'
import { ownSet } from './sets.ts'

/** §6.6: what the operators do with each pair of kinds. */
export const addOperators = (library: Library): void => {
  addSums(library)
  addProducts(library)
  const two = [param('left', any), param('right', any)] as const
  library.add('F', '*equal', two, ({ run }, left, right) => equal(left, right, run.budget))
  library.add('F', '*not_equal', two, ({ run }, left, right) => !equal(left, right, run.budget))
  for (const order of ['<', '<=', '>', '>='] satisfies Order[]) {
    library.add('F', `#operator_${order}`, two, (_context, left, right) => compareValues(left, right, order))
  }
  library.add('F', '#operator_in', [param('left', text), param('right', text)], (_context, left, right) =>
    right.includes(left),
  )
  library.add('F', '#operator_in', [param('value', any), param('collection', iterable)], ({ run }, value, items) => {
    if (items instanceof PySet) return items.has(value)
    return itemsOf(items, run).some((item) => equal(item, value, run.budget))
  })
}

const addSums = (library: Library): void => {
  const numbers = [param('left', number), param('right', number)] as const
  library.add('F', '#operator_+', numbers, (_context, left, right) => add(left, right))
  library.add('F', '#operator_+', [param('left', map), param('right', map)], ({ run }, left, right) =>
    mergeMaps(left, right, run),
  )
  library.add('F', '#operator_+', [param('left', iterable), param('right', iterable)], ({ run }, left, right) => {
    if (Array.isArray(left) && Array.isArray(right)) {
      run.budget.take(left.length + right.length)
      return [...(left as readonly RV[]), ...(right as readonly RV[])]
    }
    if (left instanceof PySet && right instanceof PySet) return new PySet([...left.items(), ...right.items()])
    const pulls = [pullOf(left), pullOf(right)]
    return new Lazy(() => {
      for (let pull = pulls[0]; pull !== undefined; pull = pulls[0]) {
        const item = pull()
        if (item !== DONE) return item
        pulls.shift()
      }
      return DONE
    }, 'itertools.chain')
  })
  library.addRest('F', '#operator_+', [], text, ({ run }, texts) => {
    run.budget.take(texts.reduce((sum, item) => sum + item.length, 0))
    return texts.join('')
  })
  library.add('F', '#operator_-', numbers, (_context, left, right) => subtract(left, right))
  library.add('F', '#operator_-', [param('left', set), param('right', set)], (_context, left, right) => {
    const members = ownSet(left, 'difference')
    const other = toSet(right)
    return new PySet(members.items().filter((item) => !other.has(item)))
  })
  addTimes(library)
}

const addTimes = (library: Library): void => {
  const plus = (_context: Context, date: DateTime, span: TimeSpan): RV => date.plus(span)
  library.add('F', '#operator_+', [param('dt', datetime), param('ts', timespan)], plus)
  library.add('F', '#operator_+', [param('ts', timespan), param('dt', datetime)], (context, span, date) =>
    plus(context, date, span),
  )
  const spans = [param('ts1', timespan), param('ts2', timespan)] as const
  library.add('F', '#operator_+', spans, (_context, a, b) => new TimeSpan(a.microseconds + b.microseconds))
  library.add('F', '#operator_-', spans, (_context, a, b) => new TimeSpan(a.microseconds - b.microseconds))
  library.add('F', '#operator_-', [param('dt1', datetime), param('dt2', datetime)], (_context, a, b) => a.minus(b))
  library.add('F', '#operator_-', [param('dt', datetime), param('ts', timespan)], (_context, a, b) => a.plus(b, -1n))
  library.add('F', '#operator_*', [param('ts', timespan), param('n', number)], (_context, span, n) =>
    scaleSpan(span, n),
  )
  library.add('F', '#operator_*', [param('n', number), param('ts', timespan)], (_context, n, span) =>
    scaleSpan(span, n),
  )
  library.add('F', '#operator_/', [param('ts', timespan), param('n', number)], (_context, span, n) =>
    divideSpan(span, n),
  )
  library.add('F', '#operator_/', spans, (_context, a, b) =>
    divide(toFloat(Number(a.microseconds)), toFloat(Number(b.microseconds))),
  )
  library.add('F', '#unary_operator_+', [param('ts', timespan)], (_context, span) => span)
  library.add('F', '#unary_operator_-', [param('ts', timespan)], (_context, span) => new TimeSpan(-span.microseconds))
}

const addProducts = (library: Library): void => {
  const numbers = [param('left', number), param('right', number)] as const
  library.add('F', '#operator_*', numbers, ({ run }, left, right) => multiply(left, right, run.budget))
  library.add('F', '#operator_*', [param('left', text), param('right', integer)], ({ run }, left, right) =>
    repeatText(left, right, run.budget),
  )
  library.add('F', '#operator_*', [param('left', integer), param('right', text)], ({ run }, left, right) =>
    repeatText(right, left, run.budget),
  )
  const list = ({ run }: Context, items: Sequence, count: number | bigint | boolean): RV =>
    items instanceof PyList
      ? new PyList(repeatItems(items.items, count, run.budget))
      : repeatItems(items, count, run.budget)
  library.add('F', '#operator_*', [param('left', sequence), param('right', integer)], list)
  library.add('F', '#operator_*', [param('left', integer), param('right', sequence)], (context, count, items) =>
    list(context, items, count),
  )
  library.add('F', '#operator_/', numbers, (_context, left, right) => quotient(left, right))
  library.add('F', '#operator_mod', numbers, (_context, left, right) => remainder(left, right))
}

/** Integers are divided as integers, rounded down. */
const quotient = (left: Num, right: Num): RV =>
  isInt(left) && isInt(right) ? floorDivide(left, right) : divide(left, right)

const mergeMaps = (left: MapValue, right: MapValue, run: Context['run']): Dict => {
  run.budget.take(sizeOf(left) + sizeOf(right))
  return Dict.of([...entriesOf(left), ...entriesOf(right)])
}
