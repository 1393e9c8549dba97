/*
 * The graph of a workflow as the analysis walks it: tasks by number, transitions with what is known of their
 * conditions. Engine commands are no nodes; what they do to a clause is written at its transitions.
 */
import { componentsOf } from '../read/cycles.ts'
import type { TaskSpec, TransitionSpec, WorkflowSpec } from '../spec.ts'
import { engineCommands } from '../spec.ts'
import { constantCondition } from './constant-condition.ts'

export const clauseMembers = {
  'on-success': 'onSuccess',
  'on-error': 'onError',
  'on-complete': 'onComplete',
  'on-skip': 'onSkip',
} as const
export type ClauseName = keyof typeof clauseMembers
export const clauseNames = Object.keys(clauseMembers) as ClauseName[]

export interface FlowTransition {
  readonly clause: ClauseName | 'requires'
  /** Absent for `requires`. */
  readonly transition?: TransitionSpec
  readonly target: string
  readonly from: number
  /** Number of the task; null for a command. */
  readonly to: number | null
  /** What its condition always gives; null when that depends. */
  readonly constant: boolean | null
  /** `fail` or `succeed` before it in its clause, which drops it. */
  readonly droppedBy: string | null
  /** True when it comes from task-defaults. */
  readonly inherited: boolean
}

export interface Flow {
  readonly spec: WorkflowSpec
  readonly tasks: readonly TaskSpec[]
  readonly numbers: ReadonlyMap<string, number>
  /** Transitions out of each task, commands included, in the order of evaluation. */
  readonly out: readonly (readonly FlowTransition[])[]
  /** Transitions to each task. */
  readonly into: readonly (readonly FlowTransition[])[]
  /** Groups of tasks that reach each other, from the beginning of the workflow to its end. */
  readonly groups: readonly (readonly number[])[]
  /** Tasks on a cycle. */
  readonly cyclic: ReadonlySet<number>
}

const commands: readonly string[] = engineCommands

/** The flow of a workflow. */
export const flowOf = (spec: WorkflowSpec): Flow => {
  const tasks = [...spec.tasks.values()]
  const numbers = new Map(tasks.map(({ name }, at) => [name, at]))
  const out = tasks.map((task, at) =>
    spec.type === 'reverse' ? [] : clauseNames.flatMap((clause) => transitionsOf(spec, task, at, clause, numbers)),
  )
  const into: FlowTransition[][] = tasks.map(() => [])
  for (const transition of spec.type === 'reverse' ? requirementsOf(spec, tasks, numbers) : out.flat()) {
    if (transition.to !== null) into[transition.to]?.push(transition)
  }
  const edges = new Map(tasks.map(({ name }) => [name, new Set<string>()]))
  for (const { from, target } of into.flat()) edges.get(tasks[from]?.name ?? '')?.add(target)
  const groups = componentsOf(edges)
    .map((members) => members.map((name) => numbers.get(name) as number))
    .toReversed()
  const cyclic = new Set(
    groups.flatMap((members) => {
      const { name = '' } = tasks[members[0] as number] ?? {}
      return members.length > 1 || edges.get(name)?.has(name) ? members : []
    }),
  )
  return { spec, tasks, numbers, out, into, groups, cyclic }
}

const transitionsOf = (
  spec: WorkflowSpec,
  task: TaskSpec,
  from: number,
  clause: ClauseName,
  numbers: ReadonlyMap<string, number>,
): readonly FlowTransition[] => {
  const member = clauseMembers[clause]
  const own = task[member]?.next ?? []
  const inherited = own.length === 0
  const next = inherited ? (spec.taskDefaults?.[member]?.next ?? []).filter(({ target }) => target !== task.name) : own
  let droppedBy: string | null = null
  return next.flatMap((transition): FlowTransition[] => {
    const { target, condition } = transition
    const to = commands.includes(target) ? null : numbers.get(target)
    if (to === undefined) return []
    const constant = condition === undefined ? true : constantCondition(condition)
    const found = { clause, transition, target, from, to, constant, droppedBy, inherited }
    if (constant === true && (target === 'fail' || target === 'succeed')) droppedBy ??= target
    return [found]
  })
}

const requirementsOf = (
  spec: WorkflowSpec,
  tasks: readonly TaskSpec[],
  numbers: ReadonlyMap<string, number>,
): readonly FlowTransition[] =>
  tasks.flatMap((task, to) => {
    const names = new Set([...task.requires, ...(spec.taskDefaults?.requires ?? [])])
    names.delete(task.name)
    return [...names].flatMap((name): FlowTransition[] => {
      const from = numbers.get(name)
      const common = { clause: 'requires', target: task.name, constant: true, droppedBy: null } as const
      return from === undefined ? [] : [{ ...common, from, to, inherited: !task.requires.includes(name) }]
    })
  })
