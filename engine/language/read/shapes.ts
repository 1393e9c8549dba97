/*
 * The kinds of values the language's attributes take. Each function reports what is wrong with a node and gives its
 * value, or undefined when it cannot be used. An absent node is no problem here; whoever needs one says so.
 */
import { pythonRepr } from '../../data/python-str.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { Float } from '../../data/values.ts'
import { isWholeExpression } from '../../expressions/validate-text.ts'
import { nearNameFix } from '../fixes/near-name.ts'
import { quoteFix } from '../fixes/scalar-fixes.ts'
import type { Phrase } from '../rules/phrases.ts'
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { kindPhrase, shown } from './report.ts'

type Node = YamlNode | undefined

/** A value of another kind than the only one allowed. `type` is what JSON schema calls that kind. */
export const wrongType = (
  report: Report,
  node: YamlNode,
  type: 'string' | 'array' | 'object',
  path: string,
  expected: Phrase = usual[type],
): undefined => {
  const fixes = type === 'string' && node.kind === 'scalar' ? quoteFix(node) : []
  report.add('type', { value: shown(node), type, expected, found: kindPhrase(node) }, path, node, fixes)
}

const usual = { string: 'some-text', array: 'list-of-texts', object: 'some-map' } as const satisfies Record<
  string,
  Phrase
>

/** Nothing of the alternatives fits. */
export const noneFits = (report: Report, node: YamlNode, expected: Phrase, path: string): undefined => {
  report.add('none-fits', { value: shown(node), expected, found: kindPhrase(node) }, path, node)
}

/** A text of one character or more. */
export const readText = (report: Report, node: Node, path: string): string | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.date) {
    return wrongType(report, node, 'string', path)
  }
  if (node.value === '') {
    report.add('empty', { value: "''", expected: 'some-text' }, path, node)
    return undefined
  }
  return node.value
}

/** A list of one text or more, each once. */
export const readTexts = (report: Report, node: Node, path: string): readonly string[] | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'list') return wrongType(report, node, 'array', path)
  if (node.items.length === 0) {
    report.add('empty', { value: '[]', expected: 'some-list' }, path, node)
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
    report.add('duplicate-item', { value: shown(node) }, path, node)
  }
}

/** A map with one entry or more, all keys texts. */
export const readMapNode = (report: Report, node: Node, path: string): YamlMap | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'map') return wrongType(report, node, 'object', path)
  if (node.entries.size === 0) {
    report.add('empty', { value: '{}', expected: 'some-map' }, path, node)
    return undefined
  }
  checkKeys(report, node, path)
  return node
}

/** Keys that are no texts cannot be told apart once they are JSON, so they are refused where names stand. */
export const checkKeys = (report: Report, map: YamlMap, path: string): void => {
  for (const { name, key, value } of map.entries.values()) {
    if (typeof key.value !== 'string' || key.date) {
      report.add('key-type', { key: key.source === '' ? "''" : key.source }, path, key, quoteFix(key))
    }
    if (value.kind === 'scalar' && value.date) dateValue(report, value, `${path}.${name}`)
  }
}

/** A date, which no value of a definition can be, for JSON has none. */
const dateValue = (report: Report, node: YamlScalar, path: string): void => {
  const params = { value: shown(node), expected: 'no-date', found: 'date' }
  report.add('none-fits', params, path, node, quoteFix(node))
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
export const readExpression = (
  report: Report,
  node: Node,
  path: string,
  expected: Phrase = 'expression',
): string | undefined => {
  if (node === undefined) return undefined
  if (!isExpressionNode(node)) return noneFits(report, node, expected, path)
  report.expressions(node, path)
  return nodeValue(node) as string
}

const readOrExpression =
  (meaning: (value: Value) => Value | undefined, expected: Phrase) =>
  (report: Report, node: Node, path: string): Value | undefined => {
    if (node === undefined) return undefined
    const value = node.kind === 'scalar' ? meaning(node.value) : undefined
    return value ?? readExpression(report, node, path, expected)
  }

/** A whole number from 0, or an expression. */
export const readCount = readOrExpression((value) => countOf(value), 'count')

/** True or false, or an expression. */
export const readSwitch = readOrExpression((value) => (typeof value === 'boolean' ? value : undefined), 'switch')

/** A whole number from 0, which may be written as `2.0`; undefined for anything else. */
export const countOf = (value: Value): number | bigint | undefined => {
  const number = value instanceof Float ? value.value : value
  if (typeof number === 'bigint') return number >= 0n ? number : undefined
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined
}

/** Reports the attributes that are not among those allowed. */
export const checkAttributes = (report: Report, map: YamlMap, allowed: ReadonlySet<string>, path: string): void => {
  for (const [name, { key }] of map.entries) {
    if (typeof key.value !== 'string') {
      report.add('key-type', { key: key.source === '' ? "''" : key.source }, path, key, quoteFix(key))
    } else if (!allowed.has(name)) {
      const fixes = nearNameFix(report, key, allowed, map.entries)
      report.add('unknown-attribute', { name }, path === '' ? name : `${path}.${name}`, key, fixes)
    }
  }
}
