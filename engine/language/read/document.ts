import { Float } from '../../data/values.ts'
import { quoteFix } from '../fixes/scalar-fixes.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { warnOddScalars } from './odd-scalars.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { countOf, noneFits, readText, wrongType } from './shapes.ts'

/** A text's top level; undefined when it is no map. Problems of the YAML are reported with Mistral's prefix. */
export const readDocument = (report: Report, text: string): YamlMap | undefined => {
  const { root, problems } = parseYaml(text)
  for (const { rule, message, start, end } of problems) {
    report.add(rule, { detail: message }, '', { start, end })
  }
  const empty: YamlMap = { kind: 'map', entries: new Map(), flow: false, start: 0, end: 0 }
  if (problems.length > 0) return undefined
  const node = root ?? empty
  warnOddScalars(report, node, '')
  if (node.kind === 'map') return node
  return wrongType(report, node, 'object', '')
}

/** `version` of a list: any text or number from 0. */
export const checkVersion = (report: Report, document: YamlMap): void => {
  const node = childOf(document, 'version')
  if (node === undefined) {
    report.add('required-attribute', { name: 'version' }, 'version', firstPlace(document))
    return
  }
  const value = nodeValue(node)
  if (typeof value === 'string') readText(report, node, 'version')
  else if (!isNumberFromZero(node)) noneFits(report, node, 'version', 'version')
}

const isNumberFromZero = (node: YamlNode): boolean => {
  const value = nodeValue(node)
  if (value instanceof Float) return value.value >= 0
  return countOf(value) !== undefined || (typeof value === 'number' && value >= 0)
}

/** The members of a list document: every entry but its version. */
export const membersOf = (report: Report, document: YamlMap): readonly YamlEntry[] => {
  const members = [...document.entries.values()].filter((entry) => entry.name !== 'version')
  if (members.length === 0 && document.entries.has('version')) {
    report.add('no-members', { value: shown(document) }, '', firstPlace(document))
  }
  for (const { key } of members) {
    if (typeof key.value === 'string' && !key.date) continue
    report.add('key-type', { key: key.source === '' ? "''" : key.source }, '', key, quoteFix(key))
  }
  return members.filter(({ name, value }) => {
    if (value.kind === 'map') return true
    wrongType(report, value, 'object', name)
    return false
  })
}

const firstPlace = (document: YamlMap): { readonly start: number; readonly end: number } => ({
  start: document.start,
  end: document.start,
})
