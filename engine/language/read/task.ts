import type { Value, ValueMap } from '../../data/values.ts'
import { isMap, newMap } from '../../data/values.ts'
import { removeNamedFix } from '../fixes/remove-entry.ts'
import { namesFor, taskAttributes } from '../schema/attributes.ts'
import type { TaskSpec } from '../spec.ts'
import type { Span, YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import type { PlacedClause } from './clause.ts'
import { isCommand, readClause } from './clause.ts'
import { warnDropped } from './dropped.ts'
import { present, readPolicies } from './policies.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import {
  checkAttributes,
  countOf,
  isExpressionNode,
  noneFits,
  readMap,
  readMapNode,
  readSwitch,
  readText,
  readTexts,
} from './shapes.ts'
import type { CommandLine } from './short-syntax.ts'
import { mergeMaps, readCommandLine } from './short-syntax.ts'
import { warnPublish } from './warn-publish.ts'
import { readWithItems } from './with-items.ts'

/** A task as it stands in the text: what it means, and where its transitions and requirements are. */
export interface PlacedTask {
  readonly spec: TaskSpec
  readonly clauses: readonly PlacedClause[]
  readonly path: string
  readonly key: Span
  readonly node: YamlMap
}

// What Mistral takes in every specification, or puts there itself.
const common = ['name', 'version', 'type']
const allowed = {
  direct: new Set([...common, ...namesFor(taskAttributes, 'direct')]),
  reverse: new Set([...common, ...namesFor(taskAttributes, 'reverse')]),
} as const

/** A task of a workflow of the type given. */
export const readTask = (
  report: Report,
  entry: YamlEntry,
  type: 'direct' | 'reverse',
  tasksPath: string,
): PlacedTask | undefined => {
  const path = `${tasksPath}.${entry.name}`
  checkName(report, entry, path)
  const node = readTaskNode(report, entry, path)
  if (node === undefined) return undefined
  checkAttributes(report, node, allowed[type], path)
  const at = (name: string): [Report, YamlNode | undefined, string] => [report, childOf(node, name), `${path}.${name}`]
  const clauses = type === 'direct' ? readClauses(report, node, path) : {}
  const publish = (name: string): ValueMap | undefined => {
    report.expressions(childOf(node, name), `${path}.${name}`)
    return readMap(...at(name))
  }
  warnPublish(report, node, path)
  warnSwitches(report, node, path)
  const join = type === 'direct' ? readJoin(...at('join')) : undefined
  if (join !== undefined && entry.name.length > 208) {
    report.add('name-length', { name: entry.name, noun: 'join-task', limit: 208 }, path, entry.key)
  }
  const spec: TaskSpec = {
    name: entry.name,
    ...present({ description: readText(...at('description')) }),
    tags: readTexts(...at('tags')) ?? [],
    ...readWork(report, node, path),
    ...present({
      withItems: readWithItems(report, childOf(node, 'with-items'), node, `${path}.with-items`),
      publish: publish('publish'),
      publishOnError: publish('publish-on-error'),
      publishOnSkip: publish('publish-on-skip'),
      join,
      target: readText(...at('target')),
    }),
    requires: type === 'reverse' ? readRequires(...at('requires')) : [],
    keepResult: (readSwitch(...at('keep-result')) ?? true) !== false,
    safeRerun: (readSwitch(...at('safe-rerun')) ?? false) !== false,
    ...readPolicies(report, node, path),
    ...clauses,
    raw: rawOf(node, { name: entry.name, version: '2.0', type }),
  }
  return { spec, clauses: Object.values(clauses), path, key: entry.key, node }
}

/** A task's map. Mistral looks whether it is empty only under names of letters, digits and underscores. */
const readTaskNode = (report: Report, { name, value }: YamlEntry, path: string): YamlMap | undefined => {
  const isPlain = /^[\p{L}\p{N}_]+$/u.test(name)
  return !isPlain && value.kind === 'map' && value.entries.size === 0 ? value : readMapNode(report, value, path)
}

/** The attributes as written, with those that Mistral adds to its specifications. */
export const rawOf = (node: YamlNode, added: ValueMap): ValueMap => {
  const raw = newMap()
  const written = nodeValue(node)
  for (const map of [written, added]) {
    if (isMap(map)) for (const key of Object.keys(map)) raw[key] = map[key] as Value
  }
  return raw
}

/** keep-result and safe-rerun are never evaluated. */
const warnSwitches = (report: Report, node: YamlMap, path: string): void => {
  for (const attribute of ['keep-result', 'safe-rerun']) {
    const value = childOf(node, attribute)
    if (value === undefined || !isExpressionNode(value)) continue
    report.add('switch-expression', { attribute }, `${path}.${attribute}`, value)
  }
}

const checkName = (report: Report, entry: YamlEntry, path: string): void => {
  const { name, key } = entry
  if (name === '') report.add('empty', { value: "''", expected: 'some-text' }, path, key)
  if (name.length > 255) {
    report.add('name-length', { name, noun: 'task', limit: 255 }, path, key)
  }
  if (isCommand(name)) report.add('task-named-like-command', { name }, path, key)
}

interface PlacedClauses {
  readonly onSuccess?: PlacedClause
  readonly onError?: PlacedClause
  readonly onComplete?: PlacedClause
  readonly onSkip?: PlacedClause
}

/** The transitions of a task or of task-defaults. */
export const readClauses = (report: Report, node: YamlMap, path: string): PlacedClauses => {
  const clause = (name: string): PlacedClause | undefined => readClause(report, childOf(node, name), `${path}.${name}`)
  return present({
    onSuccess: clause('on-success'),
    onError: clause('on-error'),
    onComplete: clause('on-complete'),
    onSkip: clause('on-skip'),
  })
}

/** `requires`: one name or several. */
export const readRequires = (report: Report, node: YamlNode | undefined, path: string): readonly string[] => {
  if (node?.kind === 'list') return readTexts(report, node, path) ?? []
  if (node?.kind === 'scalar' && typeof node.value === 'string') return [readText(report, node, path) ?? '']
  if (node !== undefined) noneFits(report, node, 'requires', path)
  return []
}

const readJoin = (report: Report, node: YamlNode | undefined, path: string): 'all' | number | undefined => {
  if (node === undefined) return undefined
  const value = nodeValue(node)
  if (value === 'all') return 'all'
  if (value === 'one') return 1
  const count = countOf(value)
  if (count !== undefined) return Number(count) === 0 ? undefined : Number(count)
  return noneFits(report, node, 'join', path)
}

type Work = Pick<TaskSpec, 'action' | 'workflow' | 'input' | 'inlineInput'>

const readWork = (report: Report, node: YamlMap, path: string): Work => {
  const actionNode = childOf(node, 'action')
  const workflowNode = childOf(node, 'workflow')
  if (actionNode !== undefined && workflowNode !== undefined) {
    report.add('action-and-workflow', { value: shown(node) }, path, node.entries.get('workflow')?.key ?? node)
  }
  const kind = actionNode === undefined && workflowNode !== undefined ? 'workflow' : 'action'
  const line = readLine(report, kind === 'action' ? actionNode : workflowNode, `${path}.${kind}`)
  if (kind === 'action' && workflowNode !== undefined) readLine(report, workflowNode, `${path}.workflow`)
  const name = line?.name ?? 'std.noop'
  const work = kind === 'action' ? { action: name } : { workflow: name }
  const inputNode = childOf(node, 'input')
  report.expressions(inputNode, `${path}.input`)
  const input = readInput(report, inputNode, `${path}.input`)
  const inline = line?.parameters ?? newMap()
  warnTwice(report, inputNode, inline, `${path}.input`)
  if (typeof input !== 'string') return { ...work, input: mergeMaps(input, inline) }
  return Object.keys(inline).length > 0 ? { ...work, input, inlineInput: inline } : { ...work, input }
}

/** A parameter of the line takes the place of the same one in `input`, but for maps, which are merged. */
const warnTwice = (report: Report, input: YamlNode | undefined, inline: ValueMap, path: string): void => {
  if (input?.kind !== 'map') return
  for (const { name, key, value } of input.entries.values()) {
    if (!Object.hasOwn(inline, name) || (value.kind === 'map' && isMap(inline[name]))) continue
    report.add('parameter-twice', { name }, `${path}.${name}`, key, removeNamedFix(report, input, name))
  }
}

const readInput = (report: Report, node: YamlNode | undefined, path: string): ValueMap | string => {
  if (node === undefined) return newMap()
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value !== '') return node.value
  if (node.kind === 'map') return readMap(report, node, path) ?? newMap()
  noneFits(report, node, 'task-input', path)
  return newMap()
}

/** The one-line form of action, workflow or base, with its inline parameters' grammar checked. */
export const readLine = (report: Report, node: YamlNode | undefined, path: string): CommandLine | undefined => {
  const text = readText(report, node, path)
  if (text === undefined || node === undefined) return undefined
  const line = readCommandLine(text)
  if (line === null) {
    report.add('action-line', { line: text }, path, node)
    return undefined
  }
  for (const name of Object.keys(line.parameters)) {
    report.expression(line.parameters[name] ?? null, path, node)
  }
  if (node.kind === 'scalar') warnDropped(report, node, line, path)
  return line
}
