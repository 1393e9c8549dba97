import type { Value } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlList, YamlMap, YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { insertEntry, insertItem, sameValue } from './insert.ts'
import { removeEntries, removeItems } from './remove.ts'
import { replaceItem, replaceValue } from './replace.ts'
import type { Splice } from './splice.ts'

/** Keys of maps and places in lists, from 0, from the outside inwards. */
export type Path = readonly [PathStep, ...PathStep[]]
export type PathStep = string | number

export type Splices = Result<readonly Splice[], string>

/**
 * Sets what stands at a path below a map; what is missing on the way to it is made. The place behind the last item of a
 * list adds one.
 */
export const setAt = (text: string, root: YamlMap, path: Path, value: Value): Splices => {
  let node: YamlMap | YamlList = root
  for (const [at, step] of path.entries()) {
    const rest: readonly PathStep[] = path.slice(at + 1)
    const child: YamlNode | undefined = childAt(node, step)
    if (child === undefined) return add(text, node, step, nested(rest, value))
    if (rest.length === 0) return ok(sameValue(nodeValue(child), value) ? [] : replace(text, node, step, value))
    if (child.kind === 'scalar') {
      if (child.value !== null) return err(`'${step}' is neither a map nor a list`)
      return ok(replace(text, node, step, nested(rest, value)))
    }
    node = child
  }
  throw new Error('a path has at least one step')
}

/**
 * Takes away what stands at a path below a map, with the maps and lists around it that hold nothing else: Mistral has no
 * use for empty ones. Null when nothing would be left of the outermost map.
 */
export const unsetAt = (text: string, root: YamlMap, path: Path): readonly Splice[] | null => {
  let node: YamlMap | YamlList = root
  let cut: { readonly node: YamlMap | YamlList; readonly step: PathStep } | null = null
  for (const [at, step] of path.entries()) {
    const child: YamlNode | undefined = childAt(node, step)
    if (child === undefined) return []
    if (sizeOf(node) > 1) cut = { node, step }
    if (at === path.length - 1) break
    if (child.kind === 'scalar') return []
    node = child
  }
  return cut === null ? null : remove(text, cut.node, cut.step)
}

const sizeOf = (node: YamlMap | YamlList): number => (node.kind === 'list' ? node.items.length : node.entries.size)

export const childAt = (node: YamlNode, step: PathStep): YamlNode | undefined => {
  if (node.kind === 'map') return node.entries.get(String(step))?.value
  return node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined
}

const add = (text: string, node: YamlMap | YamlList, step: PathStep, value: Value): Splices => {
  if (node.kind === 'map') return ok(insertEntry(text, node, String(step), value))
  if (step !== node.items.length) return err(`the list has no place ${step}`)
  return ok(insertItem(text, node, value))
}

const replace = (text: string, node: YamlMap | YamlList, step: PathStep, value: Value): readonly Splice[] => {
  if (node.kind === 'list') return replaceItem(text, node, step as number, value)
  const entry = node.entries.get(String(step))
  return entry === undefined ? [] : replaceValue(text, node, entry, value)
}

const remove = (text: string, node: YamlMap | YamlList, step: PathStep): readonly Splice[] =>
  node.kind === 'list'
    ? removeItems(text, node, (index) => index === step)
    : removeEntries(text, node, (entry) => entry.name === String(step))

const nested = (path: readonly PathStep[], value: Value): Value =>
  path.reduceRight<Value>(
    (inner, step) => (typeof step === 'number' ? [inner] : Object.assign(newMap(), { [step]: inner })),
    value,
  )
