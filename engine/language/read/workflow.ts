import { newMap, type ValueMap } from '../../data/values.ts'
import { nearNameFix } from '../fixes/near-name.ts'
import { taskDefaultsAttributes, workflowAttributes } from '../schema/attributes.ts'
import type { TaskDefaultsSpec, TaskSpec, WorkflowSpec } from '../spec.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { checkGraph } from './check-graph.ts'
import type { PlacedClause } from './clause.ts'
import { readInputs } from './input.ts'
import type { PlacedWorkflow } from './placed-workflow.ts'
import { present, readPolicies } from './policies.ts'
import type { Report } from './report.ts'
import { shown } from './report.ts'
import { checkAttributes, readMap, readMapNode, readSwitch, readTexts } from './shapes.ts'
import type { PlacedTask } from './task.ts'
import { rawOf, readClauses, readRequires, readTask } from './task.ts'
import { warnDefaults } from './warn-defaults.ts'

const attributes: ReadonlySet<string> = new Set(['name', 'version', ...workflowAttributes.map(({ name }) => name)])
const defaultAttributes: ReadonlySet<string> = new Set([
  'name',
  'version',
  ...taskDefaultsAttributes.map(({ name }) => name),
])

/** task-defaults with the places of its transitions. */
export interface PlacedDefaults {
  readonly spec: TaskDefaultsSpec
  readonly clauses: { readonly [K in 'onSuccess' | 'onError' | 'onComplete' | 'onSkip']?: PlacedClause }
  readonly path: string
}

/** A workflow under its name; undefined when too little of it can be read. */
export const readWorkflow = (report: Report, entry: YamlEntry, path: string): PlacedWorkflow | undefined => {
  const errors = report.errorCount
  checkWorkflowName(report, entry, path)
  const node = entry.value.kind === 'map' ? readMapNode(report, entry.value, path) : notAMap(report, entry, path)
  if (node === undefined) return undefined
  const type = readType(report, childOf(node, 'type'), node, `${path}.type`)
  if (type === undefined) return undefined
  warnUnknown(report, node, path)
  const at = (name: string): [Report, YamlNode | undefined, string] => [report, childOf(node, name), `${path}.${name}`]
  const tags = readTexts(...at('tags')) ?? []
  const input = readInputs(...at('input'))
  const maps = present({
    vars: readMap(...at('vars')),
    output: readMap(...at('output')),
    outputOnError: readMap(...at('output-on-error')),
  })
  report.expressions(childOf(node, 'vars'), `${path}.vars`)
  report.expressions(childOf(node, 'output'), `${path}.output`)
  const defaults = readDefaults(...at('task-defaults'))
  const tasksNode = childOf(node, 'tasks')
  if (tasksNode === undefined) {
    report.add('required-attribute', { name: 'tasks' }, path, node)
    return undefined
  }
  const placed = readTasks(report, tasksNode, type, `${path}.tasks`)
  if (placed === undefined) return undefined
  warnDefaults(report, childOf(node, 'task-defaults'), placed.tasks, path)
  checkGraph(report, { name: entry.name, type, ...placed, defaults, path, key: entry.key })
  const description = nodeValue(childOf(node, 'description') ?? node)
  const spec: WorkflowSpec = {
    name: entry.name,
    type,
    ...(typeof description === 'string' ? { description } : {}),
    tags,
    input,
    ...maps,
    ...(defaults === undefined ? {} : { taskDefaults: defaults.spec }),
    tasks: new Map([...placed.tasks].map(([name, task]): [string, TaskSpec] => [name, task.spec])),
    raw: rawWorkflow(node, entry.name, placed.tasks),
  }
  return { spec, path, node, tasks: placed.tasks, isSound: report.errorCount === errors }
}

/** The definition as `execution().spec` shows it: each task with the name, version and type that Mistral adds. */
const rawWorkflow = (
  node: YamlNode,
  name: string,
  tasks: ReadonlyMap<string, { readonly spec: TaskSpec }>,
): ValueMap => {
  const shown = newMap()
  for (const [task, { spec }] of tasks) shown[task] = spec.raw
  return rawOf(node, { name, version: '2.0', tasks: shown })
}

const checkWorkflowName = (report: Report, { name, key }: YamlEntry, path: string): void => {
  checkMemberName(report, name, key, path)
  if (/^(?:urn:)?(?:uuid:)?\{?(?:[0-9a-f]-?){32}\}?$/i.test(name)) {
    report.add('name-uuid', {}, path, key)
  }
}

/** Names under which definitions are stored: no blanks, at most 255 characters. */
export const checkMemberName = (
  report: Report,
  name: string,
  key: { readonly start: number; readonly end: number },
  path: string,
): void => {
  if (/\s/.test(name)) report.add('name-spaces', { name }, path, key)
  if (name.length > 255) {
    report.add('name-length', { name, noun: 'definition', limit: 255 }, path, key)
  }
}

const notAMap = (report: Report, entry: YamlEntry, path: string): undefined => {
  report.add('not-a-workflow', { value: shown(entry.value) }, path, entry.value)
}

const readType = (
  report: Report,
  node: YamlNode | undefined,
  workflow: YamlMap,
  path: string,
): 'direct' | 'reverse' | undefined => {
  const type = node === undefined ? 'direct' : nodeValue(node)
  if (type === 'direct' || type === 'reverse') return type
  report.add('workflow-type', { value: shown(workflow) }, path, node ?? workflow)
  return undefined
}

const warnUnknown = (report: Report, node: YamlMap, path: string): void => {
  for (const [name, { key }] of node.entries) {
    if (attributes.has(name)) continue
    const fixes = nearNameFix(report, key, attributes, node.entries)
    report.add('unknown-workflow-attribute', { name }, path, key, fixes)
  }
}

const readDefaults = (report: Report, node: YamlNode | undefined, path: string): PlacedDefaults | undefined => {
  const map = readMapNode(report, node, path)
  if (map === undefined) return undefined
  checkAttributes(report, map, defaultAttributes, path)
  const clauses = readClauses(report, map, path)
  const requires = childOf(map, 'requires')
  const spec: TaskDefaultsSpec = {
    ...readPolicies(report, map, path),
    ...clauses,
    ...present({ safeRerun: readSwitch(report, childOf(map, 'safe-rerun'), `${path}.safe-rerun`) }),
    ...(requires === undefined ? {} : { requires: readRequires(report, requires, `${path}.requires`) }),
  }
  return { spec, clauses, path }
}

/** The tasks that could be read, and the names of all, for what leads to one that could not. */
interface PlacedTasks {
  readonly tasks: ReadonlyMap<string, PlacedTask>
  readonly names: ReadonlySet<string>
}

const readTasks = (
  report: Report,
  node: YamlNode,
  type: 'direct' | 'reverse',
  path: string,
): PlacedTasks | undefined => {
  const map = readMapNode(report, node, path)
  if (map === undefined) return undefined
  const tasks = new Map<string, PlacedTask>()
  for (const entry of map.entries.values()) {
    if (entry.name === 'version') {
      report.add('task-lost', {}, path, entry.key)
      continue
    }
    const task = readTask(report, entry, type, path)
    if (task !== undefined) tasks.set(entry.name, task)
  }
  return { tasks, names: new Set([...map.entries.keys()].filter((name) => name !== 'version')) }
}
