import type { Value } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { insertEntry, insertItem, sameValue } from './insert.ts'
import { finish } from './open.ts'
import { ownEntries } from './place.ts'
import { renamedText, renameReferences } from './references.ts'
import { replaceItem, replaceValue } from './replace.ts'
import { unsetAt } from './set-at.ts'
import type { Owner } from './set-attribute.ts'
import { openOwner } from './set-attribute.ts'
import type { EditResult } from './splice.ts'

/** An input parameter of a workflow or an action. */
export interface InputOf extends Omit<Owner, 'task'> {
  readonly name: string
}

/** Adds an input parameter, required when it has no default. */
export const addInput = (text: string, args: InputOf & { readonly default: Value | undefined }): EditResult => {
  const opened = openInputs(text, args)
  if (!opened.ok) return opened
  const { owner, list } = opened.value
  const wrong = checkInputName(args.name)
  if (wrong !== null) return err(wrong)
  if (placeOf(list, args.name) !== undefined) return err(`there is an input '${args.name}' already`)
  const item = itemOf(args.name, args.default)
  return finish(text, list === undefined ? insertEntry(text, owner, 'input', [item]) : insertItem(text, list, item))
}

/** Sets the default of an input parameter; without one it is required. */
export const setInputDefault = (text: string, args: InputOf & { readonly default: Value | undefined }): EditResult => {
  const opened = openInputs(text, args)
  if (!opened.ok) return opened
  const place = placeOf(opened.value.list, args.name)
  if (place === undefined) return err(`there is no input '${args.name}'`)
  const { list, index, item } = place
  const value = itemOf(args.name, args.default)
  if (sameValue(nodeValue(item), value)) return finish(text, [])
  const entry = item.kind === 'map' ? item.entries.get(args.name) : undefined
  if (item.kind === 'map' && entry !== undefined && args.default !== undefined) {
    return finish(text, replaceValue(text, item, entry, args.default))
  }
  return finish(text, replaceItem(text, list, index, value))
}

/** Removes an input parameter; expressions that read it stay as they are. */
export const removeInput = (text: string, args: InputOf): EditResult => {
  const opened = openInputs(text, args)
  if (!opened.ok) return opened
  const place = placeOf(opened.value.list, args.name)
  if (place === undefined) return err(`there is no input '${args.name}'`)
  const splices = unsetAt(text, opened.value.owner, ['input', place.index])
  return splices === null ? err('nothing would be left') : finish(text, splices)
}

/** Renames an input parameter, and the variable of that name in the expressions of its workflow or action. */
export const renameInput = (text: string, args: InputOf & { readonly to: string }): EditResult => {
  const opened = openInputs(text, args)
  if (!opened.ok) return opened
  const { owner, list } = opened.value
  const place = placeOf(list, args.name)
  const wrong = checkInputName(args.to)
  if (place === undefined) return err(`there is no input '${args.name}'`)
  if (wrong !== null) return err(wrong)
  if (placeOf(list, args.to) !== undefined) return err(`there is an input '${args.to}' already`)
  if (isSetElsewhere(owner, args.name))
    return err(`'${args.name}' is the name of another variable, too: rename it by hand`)
  const scalar = place.item.kind === 'map' ? place.item.entries.get(args.name)?.key : place.item
  if (scalar?.kind !== 'scalar') return err(`the input '${args.name}' cannot be renamed`)
  const readers = ownEntries(owner).flatMap(({ name, value }) => (name === 'input' ? [] : [value]))
  const references = renameReferences(text, readers, 'variables', args.name, args.to)
  if (!references.ok) return references
  return finish(text, [renamedText(text, scalar, args.name, args.to), ...references.value])
}

const itemOf = (name: string, value: Value | undefined): Value =>
  value === undefined ? name : Object.assign(newMap(), { [name]: value })

const checkInputName = (name: string): string | null =>
  /^(?!__)[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && name.length <= 255
    ? null
    : `'${name}' cannot be the name of an input: letters, digits and _ are possible`

interface Inputs {
  readonly owner: YamlMap
  readonly list: YamlList | undefined
}

const openInputs = (text: string, { workflow, action }: InputOf): Result<Inputs, string> => {
  if (workflow === undefined && action === undefined) return err('a workbook has no input')
  const owner = openOwner(text, {
    ...(workflow === undefined ? {} : { workflow }),
    ...(action === undefined ? {} : { action }),
  })
  if (!owner.ok) return owner
  const list = childOf(owner.value, 'input')
  if (list !== undefined && list.kind !== 'list') return err("'input' is no list")
  return ok({ owner: owner.value, list })
}

const placeOf = (
  list: YamlList | undefined,
  name: string,
): { readonly list: YamlList; readonly index: number; readonly item: YamlNode } | undefined => {
  const index = list?.items.findIndex((item) =>
    item.kind === 'map' ? item.entries.has(name) : nodeValue(item) === name,
  )
  const item = index === undefined ? undefined : list?.items[index]
  return list === undefined || index === undefined || item === undefined ? undefined : { list, index, item }
}

/** True when a variable, something published or a loop of with-items has the name, so that `$.name` may mean that. */
const isSetElsewhere = (node: YamlNode, name: string): boolean => {
  if (node.kind === 'scalar') return false
  if (node.kind === 'list') return node.items.some((item) => isSetElsewhere(item, name))
  return ownEntries(node).some(({ name: key, value }) => {
    if (key === 'vars' || key.startsWith('publish')) return hasName(value, name)
    if (key === 'with-items') return loops(value).some((line) => line.trimStart().split(/\s/, 1)[0] === name)
    return key !== 'input' && isSetElsewhere(value, name)
  })
}

const hasName = (node: YamlNode, name: string): boolean =>
  node.kind === 'map' && (node.entries.has(name) || ownEntries(node).some(({ value }) => hasName(value, name)))

const loops = (node: YamlNode): readonly string[] =>
  (node.kind === 'list' ? node.items : [node]).map((item) => String((item as YamlScalar).value))
