import { hasExpression } from '../../expressions/validate-text.ts'
import type { InputSpec } from '../spec.ts'
import type { YamlNode } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { checkKeys, checkUnique, noneFits, readText, wrongType } from './shapes.ts'

/** `input` of a workflow or an action: names, or maps of one name and its default. */
export const readInputs = (report: Report, node: YamlNode | undefined, path: string): readonly InputSpec[] => {
  if (node === undefined) return []
  if (node.kind !== 'list') {
    wrongType(report, node, 'array', path)
    return []
  }
  if (node.items.length === 0) report.add('empty', { value: '[]', expected: 'some-list' }, path, node)
  checkUnique(report, node, path)
  const inputs = new Map<string, InputSpec>()
  for (const [at, item] of node.items.entries()) {
    const input = readInput(report, item, `${path}.${at}`)
    if (input !== undefined) inputs.set(input.name, input)
  }
  return [...inputs.values()]
}

const readInput = (report: Report, node: YamlNode, path: string): InputSpec | undefined => {
  if (node.kind === 'scalar' && typeof node.value === 'string') {
    const name = readText(report, node, path)
    return name === undefined ? undefined : { name, required: true, default: null }
  }
  if (node.kind !== 'map') return noneFits(report, node, 'input', path)
  if (node.entries.size !== 1) {
    const amount = node.entries.size === 0 ? 'does not have enough properties' : 'has too many properties'
    report.add('several-entries', { value: shown(node), amount }, path, node)
    return undefined
  }
  checkKeys(report, node, path)
  const [entry] = node.entries.values()
  if (entry === undefined) return undefined
  const value = nodeValue(entry.value)
  if (typeof value === 'string' && hasExpression(value)) {
    report.add('literal-default', { name: entry.name }, path, entry.value)
  }
  return { name: entry.name, required: false, default: value }
}
