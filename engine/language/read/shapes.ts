/*
 * The kinds of values the language's attributes take. Each function reports what is wrong with a node and gives its
 * value, or undefined when it cannot be used. An absent node is no problem here; whoever needs one says so.
 */
import { pythonRepr } from '../../data/python-str.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { isWholeExpression } from '../../expressions/validate-text.ts'
import type { YamlList, YamlMap, YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'

type Node = YamlNode | undefined

const wrongType = (report: Report, node: YamlNode, expected: string, path: string): undefined => {
  report.schema('type', `${shown(node)} is not of type '${expected}'`, path, node)
}

/** Nothing of the alternatives fits. */
export const noneFits = (report: Report, node: YamlNode, path: string): undefined => {
  report.schema('type', `${shown(node)} is not valid under any of the given schemas`, path, node)
}

/** A text of one character or more. */
export const readText = (report: Report, node: Node, path: string): string | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.date) {
    return wrongType(report, node, 'string', path)
  }
  if (node.value === '') {
    report.schema('empty', "'' is too short", path, node)
    return undefined
  }
  return node.value
}

/** A list of one text or more, each once. */
export const readTexts = (report: Report, node: Node, path: string): readonly string[] | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'list') return wrongType(report, node, 'array', path)
  if (node.items.length === 0) {
    report.schema('empty', '[] is too short', path, node)
    return undefined
  }
  const texts = node.items.map((item, at) => readText(report, item, `${path}.${at}`))
  checkUnique(report, node, path)
  return texts.filter((text) => text !== undefined)
}

/** True when two items of a list are the same. */
export const hasTwins = (list: YamlList): boolean =>
  new Set(list.items.map((item) => pythonRepr(nodeValue(item)))).size < list.items.length

/** Reports when two items of a list are the same. */
export const checkUnique = (report: Report, node: YamlNode, path: string): void => {
  if (node.kind !== 'list') return
  if (hasTwins(node)) {
    report.schema('duplicate-item', `${shown(node)} has non-unique elements`, path, node)
  }
}

/** A map with one entry or more, all keys texts. */
export const readMapNode = (report: Report, node: Node, path: string): YamlMap | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'map') return wrongType(report, node, 'object', path)
  if (node.entries.size === 0) {
    report.schema('empty', '{} does not have enough properties', path, node)
    return undefined
  }
  checkKeys(report, node, path)
  return node
}

/** Keys that are no texts cannot be told apart once they are JSON, so they are refused where names stand. */
export const checkKeys = (report: Report, map: YamlMap, path: string): void => {
  for (const { name, key, value } of map.entries.values()) {
    if (typeof key.value !== 'string' || key.date) {
      const written = key.source === '' ? 'an empty key' : `the key ${key.source}`
      report.schema('key-type', `${written} is not a text; put it in quotes`, path, key)
    }
    if (value.kind === 'scalar' && value.date) noneFits(report, value, `${path}.${name}`)
  }
}

/** As {@link readMapNode}, as data. */
export const readMap = (report: Report, node: Node, path: string): ValueMap | undefined => {
  const map = readMapNode(report, node, path)
  return map === undefined ? undefined : (nodeValue(map) as ValueMap)
}

/** A text that is one expression, but for blanks behind it. */
export const isExpressionNode = (node: YamlNode): boolean =>
  node.kind === 'scalar' && typeof node.value === 'string' && isWholeExpression(node.value)

/** A whole expression, whose grammar is checked. */
export const readExpression = (report: Report, node: Node, path: string): string | undefined => {
  if (node === undefined) return undefined
  if (!isExpressionNode(node)) return noneFits(report, node, path)
  report.expressions(node, path)
  return nodeValue(node) as string
}

const readOrExpression =
  (fits: (value: Value) => boolean) =>
  (report: Report, node: Node, path: string): Value | undefined => {
    if (node === undefined) return undefined
    if (node.kind === 'scalar' && fits(node.value)) return node.value
    return readExpression(report, node, path)
  }

/** A whole number from 0, or an expression. */
export const readCount = readOrExpression((value) => isCount(value))

/** True or false, or an expression. */
export const readSwitch = readOrExpression((value) => typeof value === 'boolean')

export const isCount = (value: Value): boolean =>
  (typeof value === 'number' && Number.isInteger(value) && value >= 0) || (typeof value === 'bigint' && value >= 0n)

/** Reports the attributes that are not among those allowed. */
export const checkAttributes = (report: Report, map: YamlMap, allowed: ReadonlySet<string>, path: string): void => {
  for (const [name, { key }] of map.entries) {
    if (typeof key.value !== 'string') {
      report.schema('key-type', `the key ${key.source} is not a text; put it in quotes`, path, key)
    } else if (!allowed.has(name)) {
      const message = `Additional properties are not allowed ('${name}' was unexpected)`
      report.schema('unknown-attribute', message, path === '' ? name : `${path}.${name}`, key)
    }
  }
}
