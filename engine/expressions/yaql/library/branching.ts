import { DONE, Lazy } from '../../runtime/lazy.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Lambda } from '../context.ts'
import type { Library } from '../overload.ts'
import { param } from '../overload.ts'
import { any, integer, lambda, lazyRule } from '../param-types.ts'

/** §7.1: boolean, branching. */
export const addBranching = (library: Library): void => {
  library.add('F', 'bool', [param('value', any)], (_context, value) => truthy(value))
  library.add('F', 'isBoolean', [param('value', any)], (_context, value) => typeof value === 'boolean')
  library.add('F', '#unary_operator_not', [param('arg', any)], (_context, value) => !truthy(value))
  library.add('F', '#operator_and', [param('left', lambda), param('right', lambda)], (_context, left, right) => {
    const value = left.evaluate()
    return truthy(value) ? right.evaluate() : value
  })
  library.add('F', '#operator_or', [param('left', lambda), param('right', lambda)], (_context, left, right) => {
    const value = left.evaluate()
    return truthy(value) ? value : right.evaluate()
  })
  library.addRest(
    'F',
    'switch',
    [],
    lazyRule,
    (_context, rules) => {
      for (const { source, target } of rules) if (truthy(source.evaluate())) return target.evaluate()
      return null
    },
    true,
  )
  library.addRest('F', 'selectCase', [], lambda, (_context, cases) => {
    const found = cases.findIndex((item) => truthy(item.evaluate()))
    return found < 0 ? cases.length : found
  })
  library.addRest('F', 'selectAllCases', [], lambda, (_context, cases) => {
    let at = -1
    return new Lazy<RV>(() => {
      while (++at < cases.length) if (truthy((cases[at] as Lambda).evaluate())) return at
      return DONE
    }, 'generator select_all_cases')
  })
  library.addRest('F', 'examine', [], lambda, (_context, cases) => {
    let at = -1
    return new Lazy<RV>(
      () => (++at < cases.length ? truthy((cases[at] as Lambda).evaluate()) : DONE),
      'generator examine',
    )
  })
  library.addRest('M', 'switchCase', [param('case', integer)], lambda, (_context, value, cases) => {
    const index = Number(value)
    const chosen = index >= 0 && index < cases.length ? cases[index] : cases.at(-1)
    return chosen === undefined ? null : chosen.evaluate()
  })
  library.addRest('F', 'coalesce', [], lambda, (_context, cases) => {
    for (const item of cases) {
      const value = item.evaluate()
      if (value !== null) return value
    }
    return null
  })
}
