import { PySet } from '../runtime/py-set.ts'
import type { SetLike } from './param-types.ts'

/** A set, or the keys or entries of a map, as a set. */
export const toSet = (value: SetLike): PySet => (value instanceof PySet ? value : new PySet(value.items()))
