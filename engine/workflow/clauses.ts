/*
 * Which clauses and policies hold for a task: its own, else those of task-defaults, by the rules of the language.
 */
import type { ClauseSpec, PoliciesSpec, TaskSpec, TransitionSpec, WorkflowSpec } from '../language/spec.ts'
import type { State } from './states.ts'

export type ClauseName = 'onSuccess' | 'onError' | 'onComplete' | 'onSkip'

export const eventOf = {
  onSuccess: 'on-success',
  onError: 'on-error',
  onComplete: 'on-complete',
  onSkip: 'on-skip',
} as const

/** Clauses looked at for a final state, in order. on-skip falls back to on-success when it gave nothing. */
export const clausesFor = (state: State): readonly ClauseName[] =>
  state === 'SUCCESS'
    ? ['onSuccess', 'onComplete']
    : state === 'ERROR'
      ? ['onError', 'onComplete']
      : state === 'SKIPPED'
        ? ['onSkip']
        : []

/** Transitions of a clause: the default's when the task's own names none; a default transition to the task itself is left out. */
export const transitionsOf = (
  workflow: WorkflowSpec,
  task: TaskSpec,
  clause: ClauseName,
): readonly TransitionSpec[] => {
  const own = task[clause]?.next
  if (own !== undefined && own.length > 0) return own
  return (workflow.taskDefaults?.[clause]?.next ?? []).filter((one) => one.target !== task.name)
}

/** A task's own clause; defaults never publish. */
export const ownClause = (task: TaskSpec, clause: ClauseName): ClauseSpec | undefined => task[clause]

/** A policy's value: the default's when the task's own is absent or falsy. */
export const policyOf = <K extends keyof PoliciesSpec>(
  workflow: WorkflowSpec,
  task: TaskSpec,
  name: K,
): PoliciesSpec[K] => {
  const own = task[name]
  return own === undefined || own === null || own === 0 || own === false || own === ''
    ? (workflow.taskDefaults?.[name] ?? own)
    : own
}

interface Links {
  /** For each task the names of those whose clauses name it. */
  readonly inbound: ReadonlyMap<string, readonly string[]>
  /** For each task the tasks that its clauses name. */
  readonly outbound: ReadonlyMap<string, ReadonlySet<string>>
  readonly starts: readonly string[]
}

const known = new WeakMap<WorkflowSpec, Links>()

/** The graph of a direct workflow, whatever the conditions; made once for each definition. */
export const linksOf = (workflow: WorkflowSpec): Links => {
  const have = known.get(workflow)
  if (have !== undefined) return have
  const inbound = new Map<string, string[]>([...workflow.tasks.keys()].map((name) => [name, []]))
  const outbound = new Map<string, ReadonlySet<string>>()
  for (const task of workflow.tasks.values()) {
    const targets = new Set<string>()
    for (const clause of ['onSuccess', 'onError', 'onComplete', 'onSkip'] as const) {
      for (const { target } of transitionsOf(workflow, task, clause))
        if (workflow.tasks.has(target)) targets.add(target)
    }
    for (const target of targets) inbound.get(target)?.push(task.name)
    outbound.set(task.name, targets)
  }
  const links = {
    inbound,
    outbound,
    starts: [...inbound].filter(([, from]) => from.length === 0).map(([name]) => name),
  }
  known.set(workflow, links)
  return links
}
