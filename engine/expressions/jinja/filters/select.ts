import { Failure } from '../../runtime/failure.ts'
import type { Pull } from '../../runtime/lazy.ts'
import { DONE, Lazy, pullArray } from '../../runtime/lazy.ts'
import { reprOf } from '../../runtime/repr.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { truthy } from '../../runtime/truthy.ts'
import type { Filter } from '../filter-table.ts'
import { findFilter } from '../find-filter.ts'
import { hashOf } from '../hashable.ts'
import type { CallArgs } from '../hosts.ts'
import { Undefined } from '../hosts.ts'
import { itemGetter } from '../item-getter.ts'
import { itemsOf } from '../iterate.ts'
import type { Test } from '../tests.ts'
import { findTest } from '../tests.ts'

const pullOf = (value: RV, run: Run): Pull<RV> => (value instanceof Lazy ? value.pull : pullArray(itemsOf(value, run)))

/** What is false in Python has no items, whatever it is. */
const isEmpty = (value: RV): boolean => !truthy(value)

/** Nothing is looked at before the first item is asked for, mistakes in the arguments included. */
const lazily = (name: string, value: RV, run: Run, prepare: () => (item: RV) => RV | typeof DONE): Lazy<RV> => {
  let step: ((item: RV) => RV | typeof DONE) | undefined
  let pull: Pull<RV> | undefined
  return new Lazy(() => {
    if (pull === undefined) {
      if (value instanceof Undefined) throw value.fail()
      if (isEmpty(value)) return DONE
      step = prepare()
      pull = pullOf(value, run)
    }
    for (let item = pull(); item !== DONE; item = pull()) {
      run.budget.tick()
      const out = (step as (item: RV) => RV | typeof DONE)(item)
      if (out !== DONE) return out
    }
    return DONE
  }, `generator ${name}`)
}

const mapFilter: Filter = (value, args, run) => {
  return lazily('sync_do_map', value, run, () => mapper(args, run))
}

const mapper = ({ positional, named }: CallArgs, run: Run): ((item: RV) => RV) => {
  const attribute = named.get('attribute')
  if (positional.length === 0 && attribute !== undefined) {
    const otherwise = named.get('default')
    for (const name of named.keys()) {
      if (name !== 'attribute' && name !== 'default') {
        throw new Failure('FilterArgumentError', `Unexpected keyword argument '${name}'`)
      }
    }
    return itemGetter(attribute, run, otherwise === undefined ? {} : { otherwise })
  }
  const [name, ...rest] = positional
  if (name === undefined) throw new Failure('FilterArgumentError', 'map requires a filter argument')
  // Python looks for the filter when there is an item to give to it.
  return (item) => {
    hashOf(name)
    const body = typeof name === 'string' ? findFilter(name) : undefined
    if (body === undefined) throw new Failure('TemplateRuntimeError', `No filter named ${reprOf(name, 'jinja')}.`)
    return body(item, { positional: rest, named }, run)
  }
}

const chooser =
  (name: string, keep: boolean, byAttribute: boolean): Filter =>
  (value, args, run) =>
    lazily(name, value, run, () => {
      let { positional } = args
      let get = (item: RV): RV => item
      if (byAttribute) {
        const [attribute, ...rest] = positional
        if (attribute === undefined) throw new Failure('FilterArgumentError', 'Missing parameter for attribute name')
        get = itemGetter(attribute, run)
        positional = rest
      }
      const [testName, ...rest] = positional
      return (item) => {
        const subject = get(item)
        const holds =
          testName === undefined
            ? truthy(subject)
            : named(testName)(subject, { positional: rest, named: args.named }, run)
        return holds === keep ? item : DONE
      }
    })

const named = (name: RV): Test => {
  hashOf(name)
  const test = typeof name === 'string' ? findTest(name) : undefined
  if (test === undefined) throw new Failure('TemplateRuntimeError', `No test named ${reprOf(name, 'jinja')}.`)
  return test
}

/** Filters that apply a filter or a test to each item. */
export const selectFilters: readonly (readonly [string, Filter])[] = [
  ['map', mapFilter],
  ['select', chooser('select_or_reject', true, false)],
  ['reject', chooser('select_or_reject', false, false)],
  ['selectattr', chooser('select_or_reject', true, true)],
  ['rejectattr', chooser('select_or_reject', false, true)],
]
