import { Failure } from '../../runtime/failure.ts'
import { PySet } from '../../runtime/py-set.ts'
import type { Library } from '../overload.ts'
import { param } from '../overload.ts'
import type { SetLike } from '../param-types.ts'
import { any, set } from '../param-types.ts'
import { toSet } from '../to-set.ts'

/** §7.5: sets. */
export const addSets = (library: Library): void => {
  const two = [param('left', set), param('right', set)] as const
  library.add('M', 'union', two, (_context, left, right) => {
    const members = ownSet(left, 'union')
    return new PySet([...members.items(), ...toSet(right).items()])
  })
  library.add('M', 'intersect', two, (_context, left, right) => {
    const members = ownSet(left, 'intersection')
    const other = toSet(right)
    return new PySet(members.items().filter((item) => other.has(item)))
  })
  library.add('M', 'difference', two, (_context, left, right) => without(ownSet(left, 'difference'), toSet(right)))
  library.add('M', 'symmetricDifference', two, (_context, left, right) => {
    const [a, b] = [ownSet(left, 'symmetric_difference'), toSet(right)]
    return new PySet([...without(a, b).items(), ...without(b, a).items()])
  })
  library.addRest('M', 'add', [param('set', set)], any, (_context, left, values) => {
    const members = ownSet(left, 'union')
    return new PySet([...members.items(), ...values])
  })
  library.addRest('M', 'remove', [param('set', set)], any, (_context, left, values) =>
    without(ownSet(left, 'difference'), new PySet(values)),
  )
}

/** The keys or entries of a map count as a set, but do not have the methods of one. */
export const ownSet = (value: SetLike, method: string): PySet => {
  if (value instanceof PySet) return value
  throw new Failure('AttributeError', `'${value.typeName}' object has no attribute '${method}'`)
}

const without = (left: PySet, right: PySet): PySet => new PySet(left.items().filter((item) => !right.has(item)))
