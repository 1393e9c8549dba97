import { Float } from '../../data/values.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { isCount, noneFits, readText } from './shapes.ts'

/** A text's top level; undefined when it is no map. Problems of the YAML are reported with Mistral's prefix. */
export const readDocument = (report: Report, text: string): YamlMap | undefined => {
  const { root, problems } = parseYaml(text)
  for (const { rule, message, start, end } of problems) {
    report.add(rule, `Definition could not be parsed: ${message}`, '', { start, end })
  }
  const empty: YamlMap = { kind: 'map', entries: new Map(), flow: false, start: 0, end: 0 }
  if (problems.length > 0) return undefined
  const node = root ?? empty
  if (node.kind === 'map') return node
  report.schema('type', `${shown(node)} is not of type 'object'`, '', node)
  return undefined
}

/** `version` of a list: any text or number from 0. */
export const checkVersion = (report: Report, document: YamlMap): void => {
  const node = childOf(document, 'version')
  if (node === undefined) {
    report.schema('required-attribute', "'version' is a required property", 'version', firstPlace(document))
    return
  }
  const value = nodeValue(node)
  if (typeof value === 'string') readText(report, node, 'version')
  else if (!isNumberFromZero(node)) noneFits(report, node, 'version')
}

const isNumberFromZero = (node: YamlNode): boolean => {
  const value = nodeValue(node)
  if (value instanceof Float) return value.value >= 0
  return isCount(value) || (typeof value === 'number' && value >= 0)
}

/** The members of a list document: every entry but its version. */
export const membersOf = (report: Report, document: YamlMap): readonly YamlEntry[] => {
  const members = [...document.entries.values()].filter((entry) => entry.name !== 'version')
  if (members.length === 0 && document.entries.has('version')) {
    const message = `At least one item must be in the list [data=${shown(document)}].`
    report.add('empty', message, '', firstPlace(document))
  }
  for (const { key } of members) {
    if (typeof key.value === 'string' && !key.date) continue
    report.schema('key-type', `the name ${key.source} is not a text; put it in quotes`, '', key)
  }
  return members.filter(({ name, value }) => {
    if (value.kind === 'map') return true
    report.schema('type', `${shown(value)} is not of type 'object'`, name, value)
    return false
  })
}

const firstPlace = (document: YamlMap): { readonly start: number; readonly end: number } => ({
  start: document.start,
  end: document.start,
})
