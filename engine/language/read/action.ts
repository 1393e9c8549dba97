import { newMap } from '../../data/values.ts'
import type { ActionSpec } from '../spec.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { readInputs } from './input.ts'
import { present } from './policies.ts'
import type { Report } from './report.ts'
import { checkAttributes, readMap, readMapNode, readText, readTexts } from './shapes.ts'
import { mergeMaps } from './short-syntax.ts'
import { rawOf, readLine } from './task.ts'
import { checkMemberName } from './workflow.ts'

const attributes: ReadonlySet<string> = new Set([
  'name',
  'version',
  'description',
  'tags',
  'base',
  'base-input',
  'input',
  'output',
])

/** An ad-hoc action as it stands in the text. */
export interface PlacedAction {
  readonly spec: ActionSpec
  readonly path: string
  readonly node: YamlMap
}

/** An ad-hoc action under its name. */
export const readAction = (report: Report, entry: YamlEntry, path: string): PlacedAction | undefined => {
  checkMemberName(report, entry.name, entry.key, path)
  const node = readMapNode(report, entry.value, path)
  if (node === undefined) return undefined
  checkAttributes(report, node, attributes, path)
  const at = (name: string): [Report, YamlNode | undefined, string] => [report, childOf(node, name), `${path}.${name}`]
  if (!node.entries.has('base')) {
    report.add('required-attribute', { name: 'base' }, path, node)
  }
  const line = readLine(...at('base'))
  const baseInput = readMap(...at('base-input')) ?? newMap()
  report.expressions(childOf(node, 'base-input'), `${path}.base-input`)
  const output = childOf(node, 'output')
  report.expressions(output, `${path}.output`)
  const input = readInputs(...at('input'))
  warnCommas(report, childOf(node, 'input'), `${path}.input`)
  const spec: ActionSpec = {
    name: entry.name,
    ...present({ description: readText(...at('description')) }),
    tags: readTexts(...at('tags')) ?? [],
    base: line?.name ?? '',
    baseInput: mergeMaps(baseInput, line?.parameters ?? newMap()),
    input,
    ...(output === undefined ? {} : { output: nodeValue(output) }),
    raw: rawOf(node, { name: entry.name, version: '2.0' }),
  }
  return { spec, path, node }
}

const warnCommas = (report: Report, node: YamlNode | undefined, path: string): void => {
  if (node?.kind !== 'list') return
  for (const item of node.items) {
    if (item.kind !== 'map') continue
    for (const { name, value } of item.entries.values()) {
      const text = nodeValue(value)
      if ((typeof text === 'string' && text.includes(',')) || (Array.isArray(text) && text.length > 1)) {
        report.add('comma-in-default', { name }, path, value)
      }
    }
  }
}
