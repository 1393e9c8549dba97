/*
 * Warnings of what tasks and ad-hoc actions call: names the catalogue says do not exist, inputs that are missing or
 * unexpected. A name or an input given by an expression is not judged.
 */
import type { ValueMap } from '../../data/values.ts'
import { hasExpression } from '../../expressions/validate-text.ts'
import { nearNameFix, nearTargetFix } from '../fixes/near-name.ts'
import type { PlacedAction } from '../read/action.ts'
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import type { YamlMap } from '../yaml/node.ts'
import type { CalledInput, Catalogue, Signature } from './catalogue.ts'

/** Parameters of a sub-workflow's start that a task may give among its input. */
const startParameters: ReadonlySet<string> = new Set([
  'env',
  'notify',
  'task_name',
  'namespace',
  'evaluate_env',
  'description',
])

/** One call: who is called, with what, and where that stands. */
interface Call {
  readonly kind: 'action' | 'workflow'
  readonly name: string
  /** Null when the input as a whole is an expression. */
  readonly input: ValueMap | null
  readonly node: YamlMap
  /** The attribute with the name, and the one with the input. */
  readonly attributes: readonly [string, string]
  readonly path: string
}

export const checkCalls = (report: Report, { tasks }: PlacedWorkflow, catalogue: Catalogue): void => {
  for (const { spec, node, path } of tasks.values()) {
    const kind = spec.workflow === undefined ? 'action' : 'workflow'
    const name = spec.workflow ?? spec.action ?? 'std.noop'
    const input = typeof spec.input === 'string' ? null : spec.input
    checkCall(report, { kind, name, input, node, attributes: [kind, 'input'], path }, catalogue)
  }
}

/** The same of the action that an ad-hoc action is based on. */
export const checkBase = (report: Report, { spec, node, path }: PlacedAction, catalogue: Catalogue): void => {
  const { base: name, baseInput: input } = spec
  checkCall(report, { kind: 'action', name, input, node, attributes: ['base', 'base-input'], path }, catalogue)
}

const checkCall = (report: Report, call: Call, catalogue: Catalogue): void => {
  const { kind, name, node, path, attributes } = call
  if (name === '' || hasExpression(name)) return
  const signature: Signature = catalogue[kind](name)
  if (signature === 'unknown') return
  if (signature !== 'absent') {
    checkInput(report, call, signature)
    return
  }
  const place = node.entries.get(attributes[0])?.value ?? node
  const fixes = place.kind === 'scalar' ? nearTargetFix(report, place, name, catalogue.names?.(kind) ?? []) : []
  report.add(`unknown-${kind}`, { name }, `${path}.${attributes[0]}`, place, fixes)
}

const checkInput = (report: Report, call: Call, signature: readonly CalledInput[]): void => {
  const { kind, name: called, input, node, attributes, path } = call
  if (input === null) return
  const known = new Map(signature.map((parameter) => [parameter.name, parameter]))
  const inputNode = node.entries.get(attributes[1])?.value
  const line = node.entries.get(attributes[0])
  for (const name of Object.keys(input)) {
    if (known.has(name) || (kind === 'workflow' && startParameters.has(name))) continue
    const key = inputNode?.kind === 'map' ? inputNode.entries.get(name)?.key : undefined
    const params = { [kind]: called, name }
    const fixes = key === undefined ? [] : nearNameFix(report, key, known.keys(), new Set(Object.keys(input)))
    report.add(`unknown-${kind}-input`, params, `${path}.${attributes[1]}.${name}`, key ?? line?.value ?? node, fixes)
  }
  for (const { name, required } of signature) {
    if (!required || Object.hasOwn(input, name)) continue
    const place = line?.value ?? node
    report.add(`missing-${kind}-input`, { [kind]: called, name }, `${path}.${attributes[1]}`, place)
  }
}
