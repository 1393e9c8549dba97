import { Dict } from '../../runtime/dict.ts'
import type { Failure } from '../../runtime/failure.ts'
import { typeError } from '../../runtime/failure.ts'
import type { MapValue } from '../../runtime/maps.ts'
import { entriesOf, getKey, isMapValue } from '../../runtime/maps.ts'
import { PySet } from '../../runtime/py-set.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { typeName } from '../../runtime/type-name.ts'
import type { Lambda } from '../context.ts'
import { itemsOf } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { integer, isSequence, lambdaOrNull, map } from '../param-types.ts'

interface Mergers {
  readonly list: Lambda | null
  readonly item: Lambda | null
  readonly run: Run
}

/** §7.6 `mergeWith`: maps are merged level by level, lists joined without duplicates, of other values the right one wins. */
export const addMerge = (library: Library): void => {
  library.add(
    'M',
    'mergeWith',
    [
      param('dict', map),
      param('another', map),
      optional('listMerger', lambdaOrNull, null),
      optional('itemMerger', lambdaOrNull, null),
      optional('maxLevels', integer, 0),
    ],
    ({ run }, left, right, list, item, levels) => merge(left, right, Number(levels), { list, item, run }),
  )
}

const merge = (left: MapValue, right: MapValue, levels: number, mergers: Mergers): Dict => {
  const out = new Dict()
  for (const [key, value] of entriesOf(left)) {
    mergers.run.budget.take(1)
    const other = getKey(right, key)
    out.set(key, other === undefined ? value : mergeValues(value, other, levels, mergers))
  }
  for (const [key, value] of entriesOf(right)) if (getKey(left, key) === undefined) out.set(key, value)
  return out
}

const mergeValues = (left: RV, right: RV, levels: number, mergers: Mergers): RV => {
  if (levels !== 1 && isMapValue(right)) {
    if (!isMapValue(left)) throw cannotMerge(left, right)
    return merge(left, right, levels === 0 ? 0 : levels - 1, mergers)
  }
  if (levels !== 1 && isSequence(right)) {
    if (!isSequence(left)) throw cannotMerge(left, right)
    if (mergers.list !== null) return mergers.list.callWith([left, right])
    return new PySet([...itemsOf(left, mergers.run), ...itemsOf(right, mergers.run)]).items()
  }
  return mergers.item === null ? right : mergers.item.callWith([left, right])
}

const cannotMerge = (left: RV, right: RV): Failure =>
  typeError(`Cannot merge ${className(left)} with ${className(right)}`)

const className = (value: RV): string =>
  `<class '${isMapValue(value) ? 'yaql.language.utils.FrozenDict' : typeName(value, 'yaql')}'>`
