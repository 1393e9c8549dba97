import { Failure, valueError } from '../../runtime/failure.ts'
import { Lazy } from '../../runtime/lazy.ts'
import { entriesOf } from '../../runtime/maps.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import { Context, Lambda } from '../context.ts'
import { callPlan, noMatch, planCall, unknownFunction } from '../dispatch.ts'
import { itemsOf } from '../iterables.ts'
import { library as functions } from '../library.ts'
import type { Shape } from '../match-arguments.ts'
import { Memorized } from '../memorized.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, context as contextType, iterable, lambda, map, sequence, text } from '../param-types.ts'

/** §6.5, §7.7: variables, scopes, dynamic calls. */
export const addSystem = (library: Library): void => {
  library.addOpen('F', 'let', [], any, any, (context, values, named) => {
    const scope = bind(context, values)
    for (const [name, value] of named) scope.set(`$${name}`, value)
    return scope
  })
  library.addRest('F', 'with', [], any, (context, values) => bind(context, values))
  library.add('F', '#operator_->', [param('left', contextType), param('right', lambda)], (_context, scope, body) =>
    body.runIn(scope),
  )
  library.add('F', 'def', [param('name', text), param('func', lambda)], (context, name, body) => {
    const scope = new Context(context.run, context)
    scope.define(name, (args, named) => {
      const inner = bind(scope, args)
      for (const [key, value] of named) inner.set(`$${key}`, value)
      return body.runIn(inner)
    })
    return scope
  })
  library.addRest('M', 'unpack', [param('sequence', iterable)], text, (context, items, names) => {
    const values = itemsOf(items, context.run)
    if (names.length === 0) return bind(context, values)
    if (names.length !== values.length) {
      // Python looks no further than one item more.
      const count = Math.min(values.length, names.length + 1)
      throw valueError(`Cannot unpack ${count} elements into ${names.length}`)
    }
    const scope = new Context(context.run, context)
    for (const [at, name] of names.entries()) scope.set(`$${name}`, values[at] as RV)
    return scope
  })
  library.add(
    'M',
    'assert',
    [param('obj', any), param('condition', lambda), optional('message', text, 'Assertion failed')],
    (_context, given, condition, message) => {
      // The condition may read an iterator to its end, which must be there afterwards.
      const value = given instanceof Lazy ? new Memorized(given) : given
      if (!truthy(condition.call(value))) throw new Failure('AssertionError', message)
      return value
    },
  )
  library.add(
    'F',
    'call',
    [param('name', text), param('args', sequence), param('kwargs', map), optional('receiver', any, undefined)],
    (context, name, args, named, receiver) => {
      const pairs = entriesOf(named).map(([key, value]) => [String(key), value] as const)
      return callByName(context, name, itemsOf(args, context.run), pairs, receiver)
    },
  )
}

const bind = (outer: Context, values: readonly RV[]): Context => {
  const scope = new Context(outer.run, outer, values[0])
  for (let at = 1; at < values.length; at++) scope.set(`$${at + 1}`, values[at] as RV)
  return scope
}

/** Calls a function whose name and arguments are known only now. */
export const callByName = (
  context: Context,
  name: string,
  args: readonly RV[],
  named: readonly (readonly [string, RV])[] = [],
  receiver?: RV,
): RV => {
  const asMethod = receiver !== undefined
  const overloads = (functions.get(name) ?? []).filter((overload) =>
    asMethod ? overload.isMethod : overload.isFunction,
  )
  if (overloads.length === 0) throw unknownFunction(name, receiver)
  const positional = asMethod ? [receiver, ...args] : args
  const shapes = [
    ...positional.map((value) => shapeOf(null, value)),
    ...named.map(([key, value]) => shapeOf(key, value)),
  ]
  const plan = planCall(overloads, shapes, name)
  if (plan === null) throw noMatch(name, receiver)
  const values = [...positional, ...named.map(([, value]) => value)]
  const passed = values.map((value, at) => (plan.passing[at] === 'lambda' ? new Lambda(() => value, context) : value))
  const result = callPlan(plan, context, passed, name)
  if (result === undefined) throw noMatch(name, receiver)
  return result
}

const shapeOf = (name: string | null, value: RV): Shape => ({
  name,
  empty: false,
  fits: ({ passing, accepts }) => (passing === 'value' ? accepts(value) : passing === 'lambda'),
})
