import type { Float } from '../../data/values.ts'
import { asDouble } from '../runtime/numbers.ts'
import { PySet } from '../runtime/py-set.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { bindArguments } from './bind-arguments.ts'
import type { Bytes } from './hosts.ts'
import { itemsOf } from './iterate.ts'
import type { Method } from './method.ts'
import { method } from './method.ts'
import { takeArguments } from './take-arguments.ts'

type Whole = number | bigint | boolean

/** A method without arguments. */
const bare = <T>(owner: string, name: string, body: (self: T) => RV): [string, Method<T>] => [
  name,
  method([], (self, args) => {
    takeArguments(owner, name, 'none', [], args)
    return body(self)
  }),
]

/** Python's methods of ints. */
export const integerMethods: ReadonlyMap<string, Method<Whole>> = new Map<string, Method<Whole>>([
  bare<Whole>('int', 'bit_length', (self) => magnitude(self).length),
  bare<Whole>('int', 'bit_count', (self) => magnitude(self).replaceAll('0', '').length),
  bare<Whole>('int', 'conjugate', (self) => (typeof self === 'boolean' ? Number(self) : self)),
])

const magnitude = (value: Whole): string => {
  const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value)
  return size === 0n ? '' : size.toString(2)
}

/** Python's methods of floats. */
export const floatMethods: ReadonlyMap<string, Method<number | Float>> = new Map<string, Method<number | Float>>([
  bare<number | Float>('float', 'is_integer', (self) => Number.isInteger(asDouble(self))),
  bare<number | Float>('float', 'conjugate', (self) => self),
])

/** Python's methods of bytes, as far as they lead back to a text. */
export const bytesMethods: ReadonlyMap<string, Method<Bytes>> = new Map<string, Method<Bytes>>([
  ['decode', method([], (self) => new TextDecoder().decode(self.bytes))],
  ['hex', method([], (self) => Array.from(self.bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''))],
])

const combined = (name: string, keep: (self: PySet, other: PySet) => RV[]): [string, Method<PySet>] => [
  name,
  method([['other']], (self, args, run) => {
    const [other] = bindArguments(name, [['other']], args) as [RV]
    return new PySet(keep(self, new PySet(itemsOf(other, run))))
  }),
]

/** Python's methods of sets that leave the set alone. */
export const setMethods: ReadonlyMap<string, Method<PySet>> = new Map<string, Method<PySet>>([
  combined('union', (self, other) => [...self.items(), ...other.items()]),
  combined('intersection', (self, other) => self.items().filter((item) => other.has(item))),
  combined('difference', (self, other) => self.items().filter((item) => !other.has(item))),
  ['copy', method([], (self) => new PySet(self.items()))],
])
