import type { ValueMap } from '../../data/values.ts'
import { asListFix } from '../fixes/as-list.ts'
import { cutBehindFix } from '../fixes/scalar-fixes.ts'
import type { ClauseSpec, PublishSpec, TransitionSpec } from '../spec.ts'
import { engineCommands } from '../spec.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { warnDropped } from './dropped.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { hasTwins, isExpressionNode, noneFits, readMapNode } from './shapes.ts'
import type { CommandLine } from './short-syntax.ts'
import { readCommandLine, readParameters } from './short-syntax.ts'

/** A transition with the place of its target, for checks that need the whole workflow. */
export interface PlacedTransition extends TransitionSpec {
  readonly node: YamlScalar
  readonly path: string
}

export interface PlacedClause extends ClauseSpec {
  readonly next: readonly PlacedTransition[]
}

const targetForms = [/^\S+$/, /^[\p{L}\p{N}_]+ [\p{L}\p{N}_]+=(.*)$/u, /^[\p{L}\p{N}_]+\([\p{L}\p{N}_]+=(.*)\)$/u]
const scopes = ['branch', 'global', 'atomic'] as const
const none: PlacedClause = { next: [] }

export const isCommand = (name: string): boolean => (engineCommands as readonly string[]).includes(name)

/** on-success and its like, in all forms (dsl.md §5). */
export const readClause = (report: Report, node: YamlNode | undefined, path: string): PlacedClause | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'map') return { next: readNext(report, node, path) }
  if (isAdvanced(node)) return readAdvanced(report, node, path)
  if (!isConditionMap(node)) {
    noneFits(report, node, 'clause', path)
    return none
  }
  for (const { key, name } of node.entries.values()) {
    report.add('bare-condition', { task: name }, path, key, asListFix(node))
  }
  return none
}

const isAdvanced = (node: YamlMap): boolean =>
  node.entries.size > 0 && [...node.entries.keys()].every((key) => key === 'next' || key === 'publish')

const isConditionMap = (node: YamlMap): boolean => {
  if (node.entries.size !== 1) return false
  const [entry] = node.entries.values()
  return entry !== undefined && typeof entry.key.value === 'string' && isExpressionNode(entry.value)
}

const readAdvanced = (report: Report, node: YamlMap, path: string): PlacedClause => {
  const publish = readClausePublish(report, childOf(node, 'publish'), `${path}.publish`)
  const nextNode = childOf(node, 'next')
  const next = nextNode === undefined ? [] : readAdvancedNext(report, nextNode, `${path}.next`)
  return publish === undefined ? { next } : { next, publish }
}

/** An expression is no target: Mistral looks for a task of that name. */
const readAdvancedNext = (report: Report, node: YamlNode, path: string): readonly PlacedTransition[] => {
  if (!isExpressionNode(node)) return readNext(report, node, path)
  report.expressions(node, path)
  report.add('unknown-target', { task: String(nodeValue(node)) }, path, node)
  return []
}

const readClausePublish = (report: Report, node: YamlNode | undefined, path: string): PublishSpec | undefined => {
  if (node === undefined) return undefined
  if (node.kind !== 'map' || [...node.entries.keys()].some((key) => !(scopes as readonly string[]).includes(key))) {
    noneFits(report, node, 'scopes', path)
    return undefined
  }
  if (node.entries.size === 0) {
    report.add('publish', { value: shown(node) }, path, node)
    return undefined
  }
  const atomic = node.entries.get('atomic')
  if (atomic !== undefined) report.add('atomic-publish', {}, `${path}.atomic`, atomic.key)
  const publish: { [scope in (typeof scopes)[number]]?: ValueMap } = {}
  for (const scope of scopes) {
    const map = readMapNode(report, childOf(node, scope), `${path}.${scope}`)
    if (map === undefined) continue
    report.expressions(map, `${path}.${scope}`)
    publish[scope] = nodeValue(map) as ValueMap
  }
  return publish
}

const readNext = (report: Report, node: YamlNode, path: string): readonly PlacedTransition[] => {
  if (node.kind === 'map') {
    if (!isConditionMap(node)) {
      noneFits(report, node, 'next', path)
      return []
    }
    return [...node.entries.values()].flatMap(({ key, name }) => {
      report.add('bare-next-condition', { task: name }, path, key, asListFix(node))
      return transition(report, key, undefined, path)
    })
  }
  if (node.kind === 'scalar') return transition(report, node, undefined, path)
  if (node.items.length === 0 || hasTwins(node)) {
    noneFits(report, node, 'next', path)
    return []
  }
  return node.items.flatMap((item, at) => readItem(report, item, `${path}.${at}`))
}

const readItem = (report: Report, node: YamlNode, path: string): readonly PlacedTransition[] => {
  if (node.kind === 'scalar') return transition(report, node, undefined, path)
  const [entry] = node.kind === 'map' ? node.entries.values() : []
  if (entry === undefined || node.kind !== 'map' || node.entries.size !== 1) {
    noneFits(report, node, 'target', path)
    return []
  }
  if (!isExpressionNode(entry.value)) {
    noneFits(report, entry.value, 'expression', `${path}.${entry.name}`)
    return []
  }
  report.expressions(entry.value, `${path}.${entry.name}`)
  const condition = nodeValue(entry.value) as string
  warnAlwaysTrue(report, entry.value, condition, `${path}.${entry.name}`)
  return transition(report, entry.key, condition, path)
}

const warnAlwaysTrue = (report: Report, node: YamlNode, condition: string, path: string): void => {
  const rest = condition.replace(/^(?:<%.*?%>|\{\{.*?\}\})/, '')
  if (rest === '') return
  const fixes = node.kind === 'scalar' && rest.trim() === '' ? cutBehindFix(report.text, node) : []
  report.add('condition-always-true', {}, path, node, fixes)
}

/** A transition's line taken apart: a task's name, or a command with parameters in one of its forms. */
export const readTarget = (line: string): CommandLine | null => {
  const call = /^([\p{L}\p{N}_]+)\(/u.exec(line)?.[1]
  return call !== undefined && isCommand(call) ? { name: call, ...readParameters(line, call) } : readCommandLine(line)
}

const transition = (
  report: Report,
  node: YamlScalar,
  condition: string | undefined,
  path: string,
): readonly PlacedTransition[] => {
  const line = node.value
  if (typeof line !== 'string' || node.date || !targetForms.some((form) => form.test(line))) {
    noneFits(report, node, 'target', path)
    return []
  }
  const command = readTarget(line)
  if (command === null) {
    report.add('action-line', { line }, path, node)
    return []
  }
  const { name, parameters } = command
  // Mistral looks at the name only: an expression among the parameters is first seen when it is evaluated.
  report.expression(name, path, node)
  warnDropped(report, node, command, path)
  return [
    {
      target: name,
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
      ...(condition === undefined ? {} : { condition }),
      node,
      path,
    },
  ]
}
