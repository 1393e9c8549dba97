import { PySet } from '../../runtime/py-set.ts'
import type { Library } from '../overload.ts'
import { param } from '../overload.ts'
import { any, set } from '../param-types.ts'
import { toSet } from '../to-set.ts'

/** §7.5: sets. */
export const addSets = (library: Library): void => {
  const two = [param('left', set), param('right', set)] as const
  library.add(
    'M',
    'union',
    two,
    (_context, left, right) => new PySet([...toSet(left).items(), ...toSet(right).items()]),
  )
  library.add('M', 'intersect', two, (_context, left, right) => {
    const other = toSet(right)
    return new PySet(
      toSet(left)
        .items()
        .filter((item) => other.has(item)),
    )
  })
  library.add('M', 'difference', two, (_context, left, right) => without(toSet(left), toSet(right)))
  library.add('M', 'symmetricDifference', two, (_context, left, right) => {
    const [a, b] = [toSet(left), toSet(right)]
    return new PySet([...without(a, b).items(), ...without(b, a).items()])
  })
  library.addRest(
    'M',
    'add',
    [param('set', set)],
    any,
    (_context, members, values) => new PySet([...toSet(members).items(), ...values]),
  )
  library.addRest('M', 'remove', [param('set', set)], any, (_context, members, values) =>
    without(toSet(members), new PySet(values)),
  )
}

const without = (left: PySet, right: PySet): PySet => new PySet(left.items().filter((item) => !right.has(item)))
