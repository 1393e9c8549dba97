/*
 * Warnings of transitions that cannot do what they seem to: never taken, dropped, handling nothing, leading nowhere out
 * of a cycle. Task-defaults are judged where a task inherits them, but told only once, where they stand.
 */
import { insertEntry } from '../edit/insert.ts'
import { quickFix } from '../fixes/quick-fix.ts'
import type { PlacedTransition } from '../read/clause.ts'
import { cyclesOf } from '../read/cycles.ts'
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import type { PlacedTask } from '../read/task.ts'
import type { QuickFix } from '../spec.ts'
import type { ClauseName, Flow, FlowTransition } from './flow.ts'
import { clauseNames } from './flow.ts'

export const checkFlow = (report: Report, workflow: PlacedWorkflow, flow: Flow): void => {
  if (flow.spec.type === 'reverse') return
  warnTransitions(report, workflow, flow)
  warnUnreachable(report, workflow, flow)
  warnEndless(report, workflow, flow)
}

const placeOf = ({ transition }: FlowTransition): PlacedTransition => transition as PlacedTransition

const nameOf = (flow: Flow, task: number): string => flow.tasks[task]?.name ?? ''

const warnTransitions = (report: Report, workflow: PlacedWorkflow, flow: Flow): void => {
  const told = new Set<PlacedTransition>()
  for (const [at, transitions] of flow.out.entries()) {
    const task = workflow.tasks.get(nameOf(flow, at))
    if (task === undefined) continue
    const idle = isIdle(transitions)
    if (idle) {
      const entry = task.node.entries.get('on-error')
      if (entry !== undefined) report.add('idle-error-handler', {}, `${task.path}.on-error`, entry.key)
    }
    for (const transition of transitions) {
      const place = placeOf(transition)
      if (told.has(place)) continue
      told.add(place)
      const { clause, constant, droppedBy, target } = transition
      if (droppedBy !== null) {
        report.add('dropped-transition', { target, command: droppedBy }, place.path, place.node)
      } else if (constant === false && !(idle && clause === 'on-error')) {
        report.add('condition-always-false', { target }, place.path, place.node)
      }
    }
    warnCompleteHandler(report, task, transitions)
  }
}

/** True when a task's own on-error has conditions only that are never true. */
const isIdle = (transitions: readonly FlowTransition[]): boolean => {
  const handlers = transitions.filter(({ clause }) => clause === 'on-error')
  return handlers.length > 0 && handlers.every(({ constant, inherited }) => constant === false && !inherited)
}

/** on-complete asks for an error, but no on-error is there: the error stays unhandled. */
const warnCompleteHandler = (report: Report, { node }: PlacedTask, transitions: readonly FlowTransition[]): void => {
  if (transitions.some(({ clause }) => clause === 'on-error')) return
  const own = transitions.filter(({ clause, inherited }) => clause === 'on-complete' && !inherited)
  const handlers = own.filter(({ transition }) => /\bERROR\b/.test(transition?.condition ?? ''))
  for (const handler of handlers) {
    const { path: place, node: target } = placeOf(handler)
    const fixes = handlers.length === own.length ? toOnErrorFix(node) : []
    report.add('on-complete-handler', { target: handler.target }, place, target, fixes)
  }
}

const toOnErrorFix = (node: PlacedTask['node']): readonly QuickFix[] => {
  const entry = node.entries.get('on-complete')
  if (entry === undefined || entry.value.kind === 'map' || node.entries.has('on-error') || !entry.key.plain) return []
  return [quickFix('to-on-error', {}, [{ start: entry.key.start, end: entry.key.end, text: 'on-error' }])]
}

/** True for a transition that may be taken at all. */
const isLive = ({ constant, droppedBy }: FlowTransition): boolean => constant !== false && droppedBy === null

/** Tasks nothing leads to from a start; of a whole region that is cut off only where it begins. */
const warnUnreachable = (report: Report, { tasks }: PlacedWorkflow, flow: Flow): void => {
  const reached = new Set<number>()
  const open = flow.tasks.flatMap((_, at) => (flow.into[at]?.length === 0 ? [at] : []))
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (reached.has(task)) continue
    reached.add(task)
    for (const transition of flow.out[task] ?? []) {
      if (transition.to !== null && isLive(transition)) open.push(transition.to)
    }
  }
  for (const members of flow.groups) {
    const cut = members.filter((member) => !reached.has(member))
    const begins = cut.some((member) =>
      flow.into[member]?.every(({ from }) => members.includes(from) || reached.has(from)),
    )
    if (!begins) continue
    for (const member of cut) {
      const task = tasks.get(nameOf(flow, member))
      if (task !== undefined) report.add('unreachable-task', { task: task.spec.name }, task.path, task.key)
    }
  }
}

const goesOn: readonly FlowTransition['clause'][] = ['on-success', 'on-complete']

/** True for a transition that is taken whenever the task before it succeeds. */
export const isSure = (transition: FlowTransition): boolean =>
  transition.constant === true && transition.droppedBy === null && goesOn.includes(transition.clause)

/** Cycles of transitions without conditions, of tasks that neither handle errors nor end the workflow. */
const warnEndless = (report: Report, { tasks }: PlacedWorkflow, flow: Flow): void => {
  if (flow.cyclic.size === 0) return
  const edges = new Map<string, Set<string>>()
  for (const at of flow.cyclic) {
    const { join } = flow.tasks[at] ?? {}
    const out = flow.out[at] ?? []
    const hasWayOut = out.some(({ to, clause, target }) => (to === null && target !== 'noop') || clause === 'on-error')
    if (join === 'all' || hasWayOut) continue
    const sure = out.filter((one) => one.to !== null && flow.cyclic.has(one.to) && isSure(one))
    edges.set(nameOf(flow, at), new Set(sure.map(({ target }) => target)))
  }
  const cycles = Map.groupBy(cyclesOf(edges), ([, cycle]) => cycle)
  for (const members of cycles.values()) {
    const names = members.map(([name]) => name)
    const inOrder = flow.tasks.map(({ name }) => name).filter((name) => names.includes(name))
    const [first = ''] = inOrder
    const task = tasks.get(first)
    const cycle = [...inOrder.slice(0, 5), ...(inOrder.length > 5 ? ['…'] : []), first].join(' → ')
    if (task !== undefined) report.add('endless-cycle', { cycle }, task.path, task.key)
  }
}

/** Adds `join: all` to a task. */
export const addJoinFix = (text: string, { node }: PlacedTask): readonly QuickFix[] => [
  quickFix('add-join', {}, insertEntry(text, node, 'join', 'all')),
]

/** Own transitions of a task to another, by clause. */
export const clausesBetween = (ways: readonly FlowTransition[]): ReadonlySet<ClauseName> =>
  new Set(clauseNames.filter((clause) => ways.some((way) => way.clause === clause)))
