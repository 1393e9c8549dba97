import { Float } from '../../data/values.ts'
import { isMapValue } from '../runtime/maps.ts'
import { PySet } from '../runtime/py-set.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { typeName } from '../runtime/type-name.ts'
import { dictMethods } from './dict-methods.ts'
import { BuiltIn, Bytes, Range } from './hosts.ts'
import { listMethods, rangeMethods, tupleMethods } from './list-methods.ts'
import type { Method } from './method.ts'
import { bytesMethods, floatMethods, integerMethods, setMethods } from './other-methods.ts'
import { textMethods } from './text-methods.ts'

/** The methods by the kind of value that has them; templates have no way to write a set. */
export const methodsByKind = {
  text: textMethods,
  list: listMethods,
  map: dictMethods,
  integer: integerMethods,
  float: floatMethods,
  tuple: tupleMethods,
  range: rangeMethods,
  bytes: bytesMethods,
}

/** The methods of Python's types that templates may call; there is no way to any other. */
export const methodOf = (object: RV, name: string, run: Run): RV | undefined => {
  const body = find(object, name)
  if (body === undefined) return undefined
  return new BuiltIn(`<built-in method ${name} of ${typeName(object, 'jinja')} object at <address>>`, (args) => {
    if (typeof object === 'string') run.budget.tick(object.length >>> 6)
    return body(object as never, args, run)
  })
}

const find = (object: RV, name: string): Method<never> | undefined => {
  if (typeof object === 'string') return textMethods.get(name)
  if (Array.isArray(object)) return listMethods.get(name)
  if (object instanceof Tuple) return tupleMethods.get(name)
  if (isMapValue(object)) return dictMethods.get(name)
  if (object instanceof PySet) return setMethods.get(name)
  if (object instanceof Range) return rangeMethods.get(name)
  if (object instanceof Bytes) return bytesMethods.get(name)
  if (object instanceof Float) return floatMethods.get(name)
  if (typeof object === 'number') return Number.isInteger(object) ? integerMethods.get(name) : floatMethods.get(name)
  return typeof object === 'bigint' || typeof object === 'boolean' ? integerMethods.get(name) : undefined
}
