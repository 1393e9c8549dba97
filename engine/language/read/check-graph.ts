/*
 * What must hold between the tasks of a workflow: something starts it, every transition leads somewhere, joins have
 * enough that leads to them. Clauses are looked at as the engine does: task-defaults stand in for a clause that names
 * nothing, without transitions of a task to itself.
 */
import { nearTargetFix } from '../fixes/near-name.ts'
import type { TaskDefaultsSpec } from '../spec.ts'
import type { Span } from '../yaml/node.ts'
import type { PlacedTransition } from './clause.ts'
import { isCommand } from './clause.ts'
import { cyclesOf } from './cycles.ts'
import type { Report } from './report.ts'
import type { PlacedTask } from './task.ts'
import type { PlacedDefaults } from './workflow.ts'

interface Graph {
  readonly name: string
  readonly type: 'direct' | 'reverse'
  readonly tasks: ReadonlyMap<string, PlacedTask>
  /** Of all tasks, also those that could not be read. */
  readonly names: ReadonlySet<string>
  readonly defaults: PlacedDefaults | undefined
  readonly path: string
  readonly key: Span
}

/** Ways between the tasks of one workflow: each clause of task-defaults counts for every task, so a small text has many. */
const maxWays = 200_000

/** Reports what is wrong between the tasks of a workflow. */
export const checkGraph = (report: Report, graph: Graph): void => {
  const ways = countWays(graph)
  if (ways > maxWays) {
    const detail = `${ways} ways lead from task to task, those of task-defaults included; at most ${maxWays} are taken`
    report.add('limit', { detail }, graph.path, graph.key)
    return
  }
  if (graph.type === 'reverse') checkRequires(report, graph)
  else checkTransitions(report, graph)
}

const clauseKinds = ['onSuccess', 'onError', 'onComplete', 'onSkip'] as const

/** An upper bound: a default that stands in for nothing is counted too. */
const countWays = ({ tasks, defaults }: Graph): number => {
  const waysOf = (spec: Pick<TaskDefaultsSpec, (typeof clauseKinds)[number] | 'requires'>): number =>
    clauseKinds.reduce((sum, kind) => sum + (spec[kind]?.next.length ?? 0), spec.requires?.length ?? 0)
  const usual = tasks.size * waysOf(defaults?.spec ?? {})
  return [...tasks.values()].reduce((sum, { spec }) => sum + waysOf(spec), usual)
}

/** All transitions out of a task, those of task-defaults included. */
const transitionsOf = (task: PlacedTask, defaults: PlacedDefaults | undefined): readonly PlacedTransition[] =>
  clauseKinds.flatMap((kind) => {
    const own = task.spec[kind]?.next as readonly PlacedTransition[] | undefined
    if (own !== undefined && own.length > 0) return own
    return defaults?.clauses[kind]?.next.filter((transition) => transition.target !== task.spec.name) ?? []
  })

const checkTransitions = (report: Report, { name, tasks, names, defaults, path, key }: Graph): void => {
  const inbound = new Map<string, Set<string>>()
  const outbound = new Map<string, Set<string>>()
  const unknown = new Set<PlacedTransition>()
  for (const task of tasks.values()) {
    for (const transition of transitionsOf(task, defaults)) {
      const { target } = transition
      if (isCommand(target)) continue
      if (!names.has(target)) unknown.add(transition)
      else {
        inbound.set(target, (inbound.get(target) ?? new Set()).add(task.spec.name))
        outbound.set(task.spec.name, (outbound.get(task.spec.name) ?? new Set()).add(target))
      }
    }
  }
  if ([...names].every((task) => inbound.has(task))) {
    report.add('start-tasks', { workflow: name }, path, key)
  }
  for (const { target, node, path: place } of unknown) {
    report.add('unknown-target', { task: target }, place, node, nearTargetFix(report, node, target, names))
  }
  for (const task of tasks.values()) checkJoin(report, task, inbound.get(task.spec.name)?.size ?? 0)
  warnHangingJoins(report, tasks, inbound, outbound)
}

const checkJoin = (report: Report, { spec, path, node, key }: PlacedTask, inbound: number): void => {
  if (spec.join === undefined) return
  const place = node.entries.get('join')?.key ?? key
  if (spec.join === 'all') {
    if (inbound > 0) return
    report.add('join-all-inbound', { task: spec.name }, `${path}.join`, place)
  } else if (inbound < spec.join) {
    report.add('join-inbound', { task: spec.name, join: spec.join, inbound }, `${path}.join`, place)
  }
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>

/** A `join: all` that waits for a task which comes after it waits for ever. */
const warnHangingJoins = (
  report: Report,
  tasks: ReadonlyMap<string, PlacedTask>,
  inbound: Edges,
  outbound: Edges,
): void => {
  if (![...tasks.values()].some(({ spec }) => spec.join === 'all')) return
  const cycles = cyclesOf(outbound)
  for (const { spec, path, node, key } of tasks.values()) {
    const cycle = cycles.get(spec.name)
    if (spec.join !== 'all' || cycle === undefined) continue
    const later = [...(inbound.get(spec.name) ?? [])].find((name) => cycles.get(name) === cycle)
    if (later === undefined) continue
    report.add('join-behind-itself', { task: later }, `${path}.join`, node.entries.get('join')?.key ?? key)
  }
}

const checkRequires = (report: Report, { tasks, names: all, defaults }: Graph): void => {
  const edges = new Map<string, Set<string>>()
  for (const { spec, path, node, key } of tasks.values()) {
    const place = node.entries.get('requires')?.value ?? key
    const usual = defaults?.spec.requires?.filter((name) => name !== spec.name) ?? []
    const names = new Set([...spec.requires, ...usual])
    edges.set(spec.name, names)
    for (const name of names) {
      if (!all.has(name)) report.add('unknown-target', { task: name }, `${path}.requires`, place)
    }
  }
  for (const name of cyclesOf(edges).keys()) {
    const task = tasks.get(name)
    if (task === undefined) continue
    const place = task.node.entries.get('requires')?.value ?? task.key
    report.add('cyclic-requires', { task: name }, `${task.path}.requires`, place)
  }
}
