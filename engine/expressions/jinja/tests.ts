import type { Order } from '../runtime/compare.ts'
import { ordered } from '../runtime/compare.ts'
import { equal } from '../runtime/equal.ts'
import { isMapValue } from '../runtime/maps.ts'
import { isFloat, isInt, isNumber } from '../runtime/numbers.ts'
import { strOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Parameter } from './bind-arguments.ts'
import { bindArguments } from './bind-arguments.ts'
import { findFilter } from './find-filter.ts'
import { hashOf } from './hashable.ts'
import type { CallArgs } from './hosts.ts'
import { Callable, Undefined } from './hosts.ts'
import { isIterable, lengthOf } from './iterate.ts'
import { binary, contains, defined } from './operations.ts'
import { takeArguments } from './take-arguments.ts'

/** A test: what is tested, the arguments. */
export interface Test {
  (value: RV, args: CallArgs, run: Run): boolean
  readonly parameters: readonly Parameter[]
}

const test = (
  name: string,
  parameters: readonly Parameter[],
  body: (value: RV, args: readonly RV[], run: Run) => boolean,
): Test => {
  // These two get Jinja's environment first.
  const given = name === 'test_filter' || name === 'test_test' ? 2 : 1
  return Object.assign(
    (value: RV, args: CallArgs, run: Run) => body(value, bindArguments(name, parameters, args, given), run),
    { parameters },
  )
}

/** A comparison: in Python a function written in C. */
const operator = (name: string, body: (value: RV, other: RV) => boolean): Test =>
  Object.assign(
    (value: RV, { positional, named }: CallArgs) => {
      const all = { positional: [value, ...positional], named }
      const [left, right] = takeArguments('', name, 'positional', [['a'], ['b']], all) as [RV, RV]
      return body(left, right)
    },
    { parameters: [['b'] as const] },
  )

const plain = (name: string, body: (value: RV) => boolean): Test => test(`test_${name}`, [], (value) => body(value))

const names = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const

const order = (op: Order): Test =>
  operator(names[op], (value, other) => ordered(defined(value), defined(other), op, 'jinja'))

const equals = operator('eq', (value, other) => equal(value, other))
const notEquals = operator('ne', (value, other) => !equal(value, other))

const modulo = (value: RV, divisor: RV, run: Run): RV => binary('%', value, divisor, run)

const isCased = (text: string): boolean => text.toLowerCase() !== text.toUpperCase()

const table: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['boolean', plain('boolean', (value) => typeof value === 'boolean')],
  ['callable', plain('callable', (value) => value instanceof Callable)],
  ['defined', plain('defined', (value) => !(value instanceof Undefined))],
  ['undefined', plain('undefined', (value) => value instanceof Undefined)],
  ['divisibleby', test('test_divisibleby', [['num']], (value, [by], run) => equal(modulo(value, by as RV, run), 0))],
  ['even', test('test_even', [], (value, _args, run) => equal(modulo(value, 2, run), 0))],
  ['odd', test('test_odd', [], (value, _args, run) => equal(modulo(value, 2, run), 1))],
  ['true', plain('true', (value) => value === true)],
  ['false', plain('false', (value) => value === false)],
  ['none', plain('none', (value) => value === null)],
  ['float', plain('float', isFloat)],
  ['integer', plain('integer', isInt)],
  ['number', plain('number', (value) => isNumber(value) || typeof value === 'boolean')],
  ['string', plain('string', (value) => typeof value === 'string')],
  ['mapping', plain('mapping', isMapValue)],
  ['iterable', plain('iterable', (value) => isIterable(defined(value)))],
  ['sequence', plain('sequence', (value) => !(value instanceof Undefined) && lengthOf(value) !== undefined)],
  ['escaped', plain('escaped', () => false)],
  ['sameas', test('test_sameas', [['other']], (value, [other]) => Object.is(value, other))],
  ['in', test('test_in', [['seq']], (value, [container], run) => contains(container as RV, value, run))],
  ['filter', test('test_filter', [], (value) => isKnown(value, (name) => findFilter(name) !== undefined))],
  ['test', test('test_test', [], (value) => isKnown(value, (name) => table.has(name)))],
  ['upper', plain('upper', (value) => isCasedAs(value, (text) => text.toUpperCase()))],
  ['lower', plain('lower', (value) => isCasedAs(value, (text) => text.toLowerCase()))],
  ...(['==', 'eq', 'equalto'] as const).map((name): [string, Test] => [name, equals]),
  ...(['!=', 'ne'] as const).map((name): [string, Test] => [name, notEquals]),
  ...(['<', 'lt', 'lessthan'] as const).map((name): [string, Test] => [name, order('<')]),
  ...(['<=', 'le'] as const).map((name): [string, Test] => [name, order('<=')]),
  ...(['>', 'gt', 'greaterthan'] as const).map((name): [string, Test] => [name, order('>')]),
  ...(['>=', 'ge'] as const).map((name): [string, Test] => [name, order('>=')]),
])

const isKnown = (value: RV, knows: (name: string) => boolean): boolean => {
  hashOf(defined(value))
  return typeof value === 'string' && knows(value)
}

const isCasedAs = (value: RV, change: (text: string) => string): boolean => {
  const text = strOf(defined(value), 'jinja')
  return isCased(text) && change(text) === text
}

/** A test by its name. */
export const findTest = (name: string): Test | undefined => table.get(name)

/** The names of all tests. */
export const testNames = (): readonly string[] => [...table.keys()]
