import { Float } from '../../data/values.ts'
import { typeError } from '../runtime/failure.ts'
import { hashKey } from '../runtime/hash-key.ts'
import { getKey, isMapValue } from '../runtime/maps.ts'
import { isInt } from '../runtime/numbers.ts'
import { reprOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import { charsOf, hasAstral } from '../runtime/text.ts'
import { typeName } from '../runtime/type-name.ts'
import { Group } from './group.ts'
import { HasAttributes } from './has-attributes.ts'
import { Bytes, Callable, Range, Slice, Undefined } from './hosts.ts'
import { methodOf } from './methods.ts'
import { takeSlice } from './slice.ts'

/** Names every object of Python's has; the sandbox knows them and lets nobody use them. */
const internal: ReadonlySet<string> = new Set(
  (
    '__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ ' +
    '__init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ ' +
    '__sizeof__ __str__ __subclasshook__'
  ).split(' '),
)
const sized = new Set(['__len__', '__contains__', '__getitem__', '__iter__', '__add__', '__mul__', '__rmul__'])

/** `object.name`: Python's attribute first, then the key. */
export const getAttribute = (object: RV, name: string, run: Run): RV => {
  const attribute = attributeOf(object, name, run)
  if (attribute !== undefined) return attribute
  if (isMapValue(object)) {
    const value = getKey(object, name)
    if (value !== undefined) return value
  }
  return missing(object, name)
}

/** `object[key]`: the item first, for a text then Python's attribute. */
export const getItem = (object: RV, key: RV, run: Run): RV => {
  if (object instanceof Undefined) throw object.fail()
  const item = itemOf(object, key, run)
  if (item !== undefined) return item
  if (typeof key === 'string') {
    const attribute = attributeOf(object, key, run)
    if (attribute !== undefined) return attribute
  }
  return missing(object, key)
}

/** Python's attribute of a value: a method or, on numbers, a part; undefined when there is none. */
export const attributeOf = (object: RV, name: string, run: Run): RV | undefined => {
  if (object instanceof Undefined) throw object.fail()
  if (object instanceof Callable && name.startsWith('__')) return unsafe(object, name)
  if (internal.has(name) || (sized.has(name) && isSized(object))) return unsafe(object, name)
  if (object instanceof HasAttributes || object instanceof Callable) return object.attribute(name)
  if (object instanceof Group) return object.attribute(name) ?? methodOf(object, name, run)
  return numberPart(object, name) ?? methodOf(object, name, run)
}

const isSized = (object: RV): boolean =>
  typeof object === 'string' || (typeof object === 'object' && object !== null && !(object instanceof Float))

const unsafe = (object: RV, name: string): Undefined =>
  new Undefined(`access to attribute '${name}' of '${typeName(object, 'jinja')}' object is unsafe.`, {
    type: 'SecurityError',
  })

const numberPart = (object: RV, name: string): RV | undefined => {
  if (
    typeof object !== 'number' &&
    typeof object !== 'bigint' &&
    typeof object !== 'boolean' &&
    !(object instanceof Float)
  ) {
    return undefined
  }
  const value = typeof object === 'boolean' ? Number(object) : object
  if (name === 'real') return value
  if (name === 'imag') return isInt(value) ? 0 : new Float(0)
  if (!isInt(value)) return undefined
  return name === 'numerator' ? value : name === 'denominator' ? 1 : undefined
}

const missing = (object: RV, name: RV): Undefined => {
  const kind = object === null ? 'None' : objectName(object)
  return new Undefined(
    typeof name === 'string'
      ? `'${kind}' has no attribute ${reprOf(name, 'jinja')}`
      : `${kind} has no element ${reprOf(name, 'jinja')}`,
  )
}

const objectName = (object: RV): string =>
  object instanceof HasAttributes ? `${object.moduleName} object` : `${typeName(object, 'jinja')} object`

const itemOf = (object: RV, key: RV, run: Run): RV | undefined => {
  if (isMapValue(object)) {
    if (key instanceof Slice) throw typeError("unhashable type: 'slice'")
    if (Array.isArray(key) || isMapValue(key)) return undefined
    hashKey(key)
    return getKey(object, key)
  }
  if (key instanceof Slice) {
    const part = takeSlice(object, key, run)
    if (part === undefined) throw typeError(`'${typeName(object, 'jinja')}' object is not subscriptable`)
    return part
  }
  if (!isInt(key) && typeof key !== 'boolean') return undefined
  const index = Number(key)
  if (typeof object === 'string') {
    run.budget.tick(object.length >>> 6)
    return hasAstral(object) ? charsOf(object).at(index) : object.at(index)
  }
  if (Array.isArray(object)) return (object as readonly RV[]).at(index)
  if (object instanceof Tuple) return object.items.at(index)
  if (object instanceof Range) return object.items().at(index)
  return object instanceof Bytes ? object.bytes.at(index) : undefined
}
