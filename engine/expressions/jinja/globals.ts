import { Dict } from '../runtime/dict.ts'
import { Failure, typeError, valueError } from '../runtime/failure.ts'
import { entriesOf, isMapValue } from '../runtime/maps.ts'
import { isInt } from '../runtime/numbers.ts'
import { strOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { truthy } from '../runtime/truthy.ts'
import { typeName } from '../runtime/type-name.ts'
import { bindArguments } from './bind-arguments.ts'
import { pairsOf } from './dict-methods.ts'
import { HasAttributes } from './has-attributes.ts'
import type { CallArgs } from './hosts.ts'
import { BuiltIn, Callable, Range } from './hosts.ts'
import { loremIpsum } from './lorem-ipsum.ts'
import { mistralFunctions } from './mistral-functions.ts'

const largestRange = 100_000

/** A global of templates by its name; undefined when there is none. */
export const globalOf = (name: string, run: Run): RV | undefined => {
  const body = globals.get(name) ?? mistralFunctions.get(name)
  return body && new BuiltIn(`<function ${name} at <address>>`, (args) => body(args, run))
}

/** True for the functions that every template has. */
export const isGlobal = (name: string): boolean => globals.has(name) || mistralFunctions.has(name)

/** The names of the functions that every template has. */
export const globalNames = (): readonly string[] => [...globals.keys(), ...mistralFunctions.keys()]

const integer = (value: RV): bigint => {
  if (isInt(value) || typeof value === 'boolean') return BigInt(value)
  throw typeError(`'${typeName(value, 'jinja')}' object cannot be interpreted as an integer`)
}

const whole = (value: RV): number => Number(integer(value))

const range = ({ positional }: CallArgs): RV => {
  if (positional.length === 0) throw typeError('range expected at least 1 argument, got 0')
  if (positional.length > 3) throw typeError(`range expected at most 3 arguments, got ${positional.length}`)
  const [a = 0n, b, c = 1n] = positional.map(integer)
  if (c === 0n) throw valueError('range() arg 3 must not be zero')
  const out = b === undefined ? new Range(0n, a, 1n) : new Range(a, b, c)
  if (out.length > largestRange) {
    throw new Failure(
      'OverflowError',
      `Range too big. The sandbox blocks ranges larger than MAX_RANGE (${largestRange}).`,
    )
  }
  return out
}

const dict = ({ positional, named }: CallArgs, run: Run): RV => {
  const [source] = positional
  const entries = source === undefined ? [] : isMapValue(source) ? entriesOf(source) : pairsOf(source, run)
  return Dict.of([...entries, ...named])
}

/** Attributes that templates may set: `{% set ns.x = 1 %}`. */
export class Namespace extends HasAttributes {
  readonly typeName = 'Namespace'
  readonly moduleName = 'jinja2.utils.Namespace'
  private readonly values = new Map<string, RV>()

  attribute(name: string): RV | undefined {
    return this.values.get(name)
  }

  set(name: string, value: RV): void {
    this.values.set(name, value)
  }

  repr(): string {
    return '<Namespace {}>'
  }
}

const namespace = (args: CallArgs, run: Run): RV => {
  const out = new Namespace()
  for (const [key, value] of (dict(args, run) as Dict).pairs()) out.set(strOf(key, 'jinja'), value)
  return out
}

/** Goes round a list of values. */
class Cycler extends HasAttributes {
  readonly typeName = 'Cycler'
  readonly moduleName = 'jinja2.utils.Cycler'
  private readonly items: readonly RV[]
  private position = 0

  constructor(items: readonly RV[]) {
    super()
    this.items = items
  }

  attribute(name: string): RV | undefined {
    if (name === 'current') return this.items[this.position]
    if (name === 'pos') return this.position
    if (name === 'items') return this.items
    if (name === 'next') return new BuiltIn('<bound method Cycler.next>', () => this.step())
    if (name !== 'reset') return undefined
    return new BuiltIn('<bound method Cycler.reset>', () => {
      this.position = 0
      return null
    })
  }

  private step(): RV {
    const item = this.items[this.position] as RV
    this.position = (this.position + 1) % this.items.length
    return item
  }

  repr(): string {
    return '<jinja2.utils.Cycler object at <address>>'
  }
}

/** Gives nothing the first time it is called, then its separator. */
class Joiner extends Callable {
  readonly typeName = 'Joiner'
  private readonly separator: RV
  private used = false

  constructor(separator: RV) {
    super()
    this.separator = separator
  }

  call(): RV {
    if (this.used) return this.separator
    this.used = true
    return ''
  }

  repr(): string {
    return '<jinja2.utils.Joiner object at <address>>'
  }
}

const globals: ReadonlyMap<string, (args: CallArgs, run: Run) => RV> = new Map([
  ['range', range],
  ['dict', dict],
  ['namespace', namespace],
  [
    'cycler',
    ({ positional }) => {
      if (positional.length === 0) throw new Failure('RuntimeError', 'at least one item has to be provided')
      return new Cycler(positional)
    },
  ],
  ['joiner', (args) => new Joiner((bindArguments('Joiner.__init__', [['sep', ', ']], args) as [RV])[0])],
  [
    'lipsum',
    (args, run) => {
      const parameters = [
        ['n', 5],
        ['html', true],
        ['min', 20],
        ['max', 100],
      ] as const
      const [count, html, min, max] = bindArguments('generate_lorem_ipsum', parameters, args) as [RV, RV, RV, RV]
      run.budget.take(Math.max(0, whole(count)) * Math.max(0, whole(max)) * 6)
      const options = {
        count: whole(count),
        html: truthy(html),
        min: whole(min),
        max: whole(max),
      }
      return loremIpsum(options, run.functions.random)
    },
  ],
] satisfies [string, (args: CallArgs, run: Run) => RV][])
