/*
 * Warnings of branches that meet: joins whose branches exclude each other, joins with more branches than they wait for,
 * tasks without a join that several branches surely lead to. Tasks that may run more than once prove nothing here.
 */
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import { addJoinFix, clausesBetween, isSure } from './check-flow.ts'
import type { Flow, FlowTransition } from './flow.ts'

export const checkJoins = (report: Report, workflow: PlacedWorkflow, flow: Flow): void => {
  if (flow.spec.type === 'reverse') return
  const meetings = flow.tasks.flatMap((_, at) => {
    const byTask = Map.groupBy(flow.into[at] ?? [], ({ from }) => from)
    return byTask.size > 1 || (flow.into[at]?.length ?? 0) > 1 ? [{ at, byTask }] : []
  })
  if (meetings.length === 0) return
  const repeated = mayRepeat(flow)
  const sure = surelyRun(flow)
  for (const { at, byTask } of meetings) {
    const spec = flow.tasks[at]
    const task = workflow.tasks.get(spec?.name ?? '')
    if (spec === undefined || task === undefined) continue
    const place = task.node.entries.get('join')?.key ?? task.key
    const needed = spec.join === 'all' ? byTask.size : (spec.join ?? 0)
    if (spec.join !== undefined && needed === byTask.size) {
      warnNeverMet(report, flow, byTask, repeated, `${task.path}.join`, place)
      continue
    }
    if (flow.cyclic.has(at)) continue
    const ways = [...byTask.values()].flatMap((all) => all.filter((way) => isSure(way) && sure.has(way.from)))
    const sources = new Set(ways.map(({ from }) => flow.tasks[from]?.name ?? ''))
    if (spec.join === undefined && ways.length > 1) {
      const fixes = ways.length === flow.into[at]?.length && task.node.entries.get('join') === undefined
      const params = { task: spec.name, number: ways.length, sources: [...sources].join(', ') }
      report.add('runs-twice', params, task.path, task.key, fixes ? addJoinFix(report.text, task) : [])
    } else if (spec.join !== undefined && sources.size > needed) {
      report.add('join-runs-again', { task: spec.name, number: sources.size, join: needed }, `${task.path}.join`, place)
    }
  }
}

/** Tasks that may run more than once in one execution: on cycles, reached by several ways, or behind such tasks. */
const mayRepeat = (flow: Flow): ReadonlySet<number> => {
  const repeated = new Set<number>(flow.cyclic)
  for (const members of flow.groups) {
    for (const member of members) {
      const into = flow.into[member] ?? []
      const several = flow.tasks[member]?.join === undefined && into.length > 1
      if (several || into.some(({ from }) => repeated.has(from))) repeated.add(member)
    }
  }
  return repeated
}

/** Tasks that run as long as every task succeeds, whatever the data. */
const surelyRun = (flow: Flow): ReadonlySet<number> => {
  const sure = new Set<number>()
  for (const members of flow.groups) {
    for (const member of members) {
      if (flow.cyclic.has(member)) continue
      const into = flow.into[member] ?? []
      const brought = into.filter((way) => isSure(way) && sure.has(way.from))
      const sources = new Set(brought.map(({ from }) => from)).size
      const { join } = flow.tasks[member] ?? {}
      const needed = join === 'all' ? new Set(into.map(({ from }) => from)).size : (join ?? 1)
      if (into.length === 0 || sources >= needed) sure.add(member)
    }
  }
  return sure
}

type Ways = ReadonlyMap<number, readonly FlowTransition[]>
type Span = { readonly start: number; readonly end: number }

const warnNeverMet = (
  report: Report,
  flow: Flow,
  byTask: Ways,
  repeated: ReadonlySet<number>,
  path: string,
  place: Span,
): void => {
  const name = (at: number): string => flow.tasks[at]?.name ?? ''
  const known = new Map<number, { readonly end: 'success' | 'error'; readonly branch: number }>()
  for (const [branch, ways] of byTask) {
    if (ways.every(({ constant, droppedBy }) => constant === false || droppedBy !== null)) {
      report.add('join-dead-branch', { task: name(branch) }, path, place)
      return
    }
    for (const [task, end] of factsOf(flow, branch, ways, repeated)) {
      const other = known.get(task)
      if (other === undefined) known.set(task, { end, branch })
      else if (other.end !== end) {
        const params = { first: name(other.branch), second: name(branch), task: name(task) }
        report.add('join-never-met', params, path, place)
        return
      }
    }
  }
}

/** How far a branch is followed back. */
const farthest = 100

/** How tasks must have ended for a branch to lead to the join, followed back while there is one way only. */
const factsOf = (
  flow: Flow,
  branch: number,
  ways: readonly FlowTransition[],
  repeated: ReadonlySet<number>,
): ReadonlyMap<number, 'success' | 'error'> => {
  const facts = new Map<number, 'success' | 'error'>()
  let [task, taken] = [branch, ways]
  for (let step = 0; step < farthest && !repeated.has(task); step++) {
    const clauses = clausesBetween(taken)
    const [only] = clauses
    if (clauses.size === 1 && only === 'on-success') facts.set(task, 'success')
    if (clauses.size === 1 && only === 'on-error') facts.set(task, 'error')
    const before = flow.into[task] ?? []
    const [first] = before
    if (first === undefined || before.some(({ from }) => from !== first.from)) break
    ;[task, taken] = [first.from, before]
  }
  return facts
}
