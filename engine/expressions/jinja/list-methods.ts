import { ordered } from '../runtime/compare.ts'
import { equal } from '../runtime/equal.ts'
import { Failure, typeError, valueError } from '../runtime/failure.ts'
import { isInt } from '../runtime/numbers.ts'
import { reprOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Tuple } from '../runtime/sequences.ts'
import { truthy } from '../runtime/truthy.ts'
import { typeName } from '../runtime/type-name.ts'
import type { Parameter } from './bind-arguments.ts'
import type { Range } from './hosts.ts'
import { Callable } from './hosts.ts'
import { itemsOf } from './iterate.ts'
import type { Method } from './method.ts'
import { method } from './method.ts'
import type { Taking } from './take-arguments.ts'
import { takeArguments } from './take-arguments.ts'

const integer = (value: RV): number => {
  if (isInt(value) || typeof value === 'boolean') return Number(value)
  throw typeError(`'${typeName(value, 'jinja')}' object cannot be interpreted as an integer`)
}

const index = (kind: string, items: readonly RV[], wanted: RV, start: RV, stop: RV): number => {
  const clamp = (value: RV): number => {
    if (!isInt(value) && typeof value !== 'boolean') {
      throw typeError('slice indices must be integers or have an __index__ method')
    }
    const at = Number(value)
    return at < 0 ? Math.max(0, at + items.length) : at
  }
  const found = items.findIndex((item, at) => at >= clamp(start) && at < clamp(stop) && equal(item, wanted))
  if (found < 0)
    throw valueError(kind === 'list' ? `${reprOf(wanted, 'jinja')} is not in list` : 'tuple.index(x): x not in tuple')
  return found
}

const indexParameters: readonly Parameter[] = [['value'], ['start', 0], ['stop', Number.MAX_SAFE_INTEGER]]

/** Python's methods of tuples. */
export const tupleMethods: ReadonlyMap<string, Method<Tuple>> = new Map<string, Method<Tuple>>([
  [
    'index',
    method(indexParameters, ({ items }, args) => {
      const [wanted, start, stop] = takeArguments('', 'index', 'positional', indexParameters, args) as [RV, RV, RV]
      return index('tuple', items, wanted, start, stop)
    }),
  ],
  [
    'count',
    method([['value']], ({ items }, args) => {
      const [wanted] = takeArguments('tuple', 'count', 'one', [['value']], args) as [RV]
      return items.filter((item) => equal(item, wanted)).length
    }),
  ],
])

/** Python's methods of ranges. */
export const rangeMethods: ReadonlyMap<string, Method<Range>> = new Map<string, Method<Range>>([
  [
    'index',
    method([['value']], (self, args) => {
      const [wanted] = takeArguments('range', 'index', 'one', [['value']], args) as [RV]
      const found = self.items().findIndex((item) => equal(item, wanted))
      if (found < 0) {
        const isWhole = isInt(wanted) || typeof wanted === 'boolean'
        throw valueError(
          isWhole ? `${reprOf(wanted, 'jinja')} is not in range` : 'sequence.index(x): x not in sequence',
        )
      }
      return found
    }),
  ],
  [
    'count',
    method([['value']], (self, args) => {
      const [wanted] = takeArguments('range', 'count', 'one', [['value']], args) as [RV]
      return self.items().filter((item) => equal(item, wanted)).length
    }),
  ],
])

type Change = (list: RV[], args: readonly RV[], run: Run) => RV

/** A method that changes its list; see `mutations.ts`. */
const changing = (
  name: string,
  taking: Taking,
  parameters: readonly Parameter[],
  body: Change,
): [string, Method<readonly RV[]>] => [
  name,
  method(parameters, (self, args, run) => {
    run.budget.tick()
    if (name === 'sort' && args.positional.length > 0) throw typeError('sort() takes no positional arguments')
    return body(run.mutations.list(self), takeArguments('list', name, taking, parameters, args), run)
  }),
]

/** Python's methods of lists. */
export const listMethods: ReadonlyMap<string, Method<readonly RV[]>> = new Map<string, Method<readonly RV[]>>([
  [
    'index',
    method(indexParameters, (self, args) => {
      const [wanted, start, stop] = takeArguments('', 'index', 'positional', indexParameters, args) as [RV, RV, RV]
      return index('list', self, wanted, start, stop)
    }),
  ],
  [
    'count',
    method([['value']], (self, args) => {
      const [wanted] = takeArguments('list', 'count', 'one', [['value']], args) as [RV]
      return self.filter((item) => equal(item, wanted)).length
    }),
  ],
  [
    'copy',
    method([], (self, args) => {
      takeArguments('list', 'copy', 'none', [], args)
      return [...self]
    }),
  ],
  changing('append', 'one', [['object']], (list, [item], run) => {
    run.budget.take(1)
    list.push(item as RV)
    return null
  }),
  changing('extend', 'one', [['iterable']], (list, [items], run) => {
    const fresh = itemsOf(items as RV, run)
    run.budget.take(fresh.length)
    for (const item of [...fresh]) list.push(item)
    return null
  }),
  changing('insert', 'positional', [['index'], ['object']], (list, [at, item], run) => {
    run.budget.take(1)
    list.splice(integer(at as RV), 0, item as RV)
    return null
  }),
  changing('pop', 'positional', [['index', -1]], (list, [at]) => {
    if (list.length === 0) throw new Failure('IndexError', 'pop from empty list')
    const item = list.at(integer(at as RV))
    if (item === undefined) throw new Failure('IndexError', 'pop index out of range')
    list.splice(integer(at as RV), 1)
    return item
  }),
  changing('remove', 'one', [['value']], (list, [wanted]) => {
    const at = list.findIndex((item) => equal(item, wanted as RV))
    if (at < 0) throw valueError('list.remove(x): x not in list')
    list.splice(at, 1)
    return null
  }),
  changing('clear', 'none', [], (list) => {
    list.length = 0
    return null
  }),
  changing('reverse', 'none', [], (list) => {
    list.reverse()
    return null
  }),
  changing(
    'sort',
    'keywords',
    [
      ['key', null],
      ['reverse', false],
    ],
    (list, [key, reverse], run) => {
      const rows = list.map((item) => ({ item, key: keyOf(item, key as RV) }))
      const sign = truthy(reverse as RV) ? -1 : 1
      rows.sort((a, b) => {
        run.budget.tick()
        return ordered(a.key, b.key, '<', 'jinja') ? -sign : ordered(b.key, a.key, '<', 'jinja') ? sign : 0
      })
      for (const [at, row] of rows.entries()) list[at] = row.item
      return null
    },
  ),
])

const keyOf = (item: RV, key: RV): RV => {
  if (key === null) return item
  if (!(key instanceof Callable)) throw typeError(`'${typeName(key, 'jinja')}' object is not callable`)
  return key.call({ positional: [item], named: new Map() })
}
