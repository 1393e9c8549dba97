import type { Dict } from '../runtime/dict.ts'
import { Failure, typeError } from '../runtime/failure.ts'
import type { MapValue } from '../runtime/maps.ts'
import { copyMap, entriesOf, getKey, isMapValue } from '../runtime/maps.ts'
import { reprOf } from '../runtime/repr.ts'
import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { Tuple } from '../runtime/sequences.ts'
import type { Parameter } from './bind-arguments.ts'
import { hashOf } from './hashable.ts'
import type { CallArgs } from './hosts.ts'
import { itemsOf } from './iterate.ts'
import type { Method } from './method.ts'
import { method } from './method.ts'
import { takeArguments } from './take-arguments.ts'
import { DictView } from './views.ts'

type DictMethod = Method<MapValue>

const view = (of: 'keys' | 'values' | 'items'): [string, DictMethod] => [
  of,
  method([], (self, args) => {
    takeArguments('dict', of, 'none', [], args)
    return new DictView(self, of)
  }),
]

/** A method that changes its map; see `mutations.ts`. */
const changing = (
  name: string,
  parameters: readonly Parameter[],
  body: (map: Dict, args: readonly RV[], count: number) => RV,
): [string, DictMethod] => [
  name,
  method(parameters, (self, args, run) => {
    run.budget.take(1)
    const taking = parameters.length === 0 ? 'none' : 'positional'
    return body(run.mutations.map(self), takeArguments('dict', name, taking, parameters, args), args.positional.length)
  }),
]

const getParameters: readonly Parameter[] = [['key'], ['default', null]]

/** Python's methods of dicts. */
export const dictMethods: ReadonlyMap<string, DictMethod> = new Map<string, DictMethod>([
  view('keys'),
  view('values'),
  view('items'),
  [
    'get',
    method(getParameters, (self, args) => {
      const [key, otherwise] = takeArguments('dict', 'get', 'positional', getParameters, args) as [RV, RV]
      hashOf(key)
      const value = getKey(self, key)
      return value === undefined ? otherwise : value
    }),
  ],
  [
    'copy',
    method([], (self, args) => {
      takeArguments('dict', 'copy', 'none', [], args)
      return copyMap(self)
    }),
  ],
  changing('pop', [['key'], ['default', null]], (map, [key, otherwise], count) => {
    hashOf(key as RV)
    const value = map.get(key as RV)
    if (value === undefined) {
      if (count > 1) return otherwise as RV
      throw new Failure('KeyError', reprOf(key as RV, 'jinja'))
    }
    map.delete(key as RV)
    return value
  }),
  changing('popitem', [], (map) => {
    const entry = map.pairs().at(-1)
    if (entry === undefined) throw new Failure('KeyError', "'popitem(): dictionary is empty'")
    map.delete(entry[0])
    return new Tuple(entry)
  }),
  changing('setdefault', [['key'], ['default', null]], (map, [key, otherwise]) => {
    hashOf(key as RV)
    const value = map.get(key as RV)
    if (value !== undefined) return value
    map.set(key as RV, otherwise as RV)
    return otherwise as RV
  }),
  changing('clear', [], (map) => {
    map.clear()
    return null
  }),
  ['update', (self, args, run) => update(run.mutations.map(self), args, run)],
])

const update = (map: Dict, { positional, named }: CallArgs, run: Run): RV => {
  const [source, ...more] = positional
  if (more.length > 0) throw typeError(`update expected at most 1 argument, got ${positional.length}`)
  const entries = source === undefined ? [] : isMapValue(source) ? entriesOf(source) : pairsOf(source, run)
  run.budget.take(entries.length + named.size)
  for (const [key, value] of entries) map.set(key, value)
  for (const [key, value] of named) map.set(key, value)
  return null
}

/** Pairs of keys and values out of a sequence of pairs. */
export const pairsOf = (source: RV, run: Run): (readonly [RV, RV])[] =>
  itemsOf(source, run).map((pair, at) => {
    const items = itemsOf(pair, run)
    if (items.length !== 2) {
      const length = items.length
      throw new Failure('ValueError', `dictionary update sequence element #${at} has length ${length}; 2 is required`)
    }
    return [items[0] as RV, items[1] as RV]
  })
