import { hasExpression } from '../../expressions/validate-text.ts'
import { misfit } from '../inputs/fits-schema.ts'
import { noteOf } from '../inputs/input-notes.ts'
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
    if (input === undefined) continue
    inputs.set(input.name, input)
    if (!node.flow) checkNote(report, item, input, `${path}.${at}`)
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

/** Warns of a schema in the comments that no form can use, and of a default that it would not let through. */
const checkNote = (report: Report, node: YamlNode, input: InputSpec, path: string): void => {
  const note = noteOf(report.text, node)
  if (note === null) return
  const { name, required, default: value } = input
  if (note.fault !== null) {
    const { span, why } = note.fault
    report.add('input-schema', { name, value: why.value, reason: why.reason }, path, span)
    return
  }
  // Null is how a definition says that there is no value.
  const broken = note.schema === null || required || value === null ? null : misfit(note.schema, value)
  if (broken === null) return
  report.add('input-default', { name, reason: `misfit-${broken.broken}`, limit: broken.limit }, path, node)
}
