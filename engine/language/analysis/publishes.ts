import type { ValueMap } from '../../data/values.ts'
import type { PublishSpec, TaskSpec, WorkflowSpec } from '../spec.ts'
import type { FlowTransition } from './flow.ts'

/** How a task ended, as far as publishing and transitions go. */
export type Outcome = 'success' | 'error' | 'skip'

/** Names a task publishes when it ends so, merged as Mistral merges them: what is lost there is not among them. */
export interface Published {
  readonly branch: readonly string[]
  readonly global: readonly string[]
}

const parts = (task: TaskSpec, outcome: Outcome): readonly [ValueMap | undefined, PublishSpec | undefined] => {
  if (outcome === 'success') return [task.publish, task.onSuccess?.publish]
  if (outcome === 'error') return [task.publishOnError, task.onError?.publish]
  return [task.publishOnSkip, task.onSkip?.publish]
}

const keys = (map: ValueMap | undefined): readonly string[] => (map === undefined ? [] : Object.keys(map))

export const publishedBy = (task: TaskSpec, outcome: Outcome): Published => {
  const [level, clause] = parts(task, outcome)
  const complete = task.onComplete?.publish
  const before = [...keys(level), ...keys(complete?.branch)]
  const isLost = clause !== undefined && clause.branch === undefined && (level !== undefined || complete !== undefined)
  return {
    branch: isLost ? [] : [...before, ...keys(clause?.branch)],
    global: [...(level === undefined ? keys(complete?.global) : []), ...keys(clause?.global)],
  }
}

/** How the task may have ended when a transition of that clause is taken; `surely` leaves out what only people do. */
export const outcomesOf = (
  spec: WorkflowSpec,
  task: TaskSpec,
  clause: FlowTransition['clause'],
  surely = false,
): readonly Outcome[] => {
  if (clause === 'requires') return ['success']
  if (clause === 'on-skip') return ['skip']
  if (clause === 'on-complete') return ['success', 'error']
  if (clause === 'on-success') return surely ? ['success'] : ['success', 'skip']
  // A task that fail-on makes fail has published as a successful one.
  const failOn = task.failOn ?? spec.taskDefaults?.failOn
  return failOn === undefined || failOn === false ? ['error'] : ['error', 'success']
}
