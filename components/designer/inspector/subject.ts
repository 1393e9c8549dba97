import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { Value, ValueMap } from '../../../engine/data/values.ts'
import type { TaskSpec, WorkflowSpec } from '../../../engine/language/spec.ts'
import type { GraphEdge } from '../graph/model.ts'
import type { SetAt } from './use-text-edit.ts'

/** What a form is about: a task, or the workflow when there is no task. */
export interface Subject {
  readonly workflow: WorkflowSpec
  readonly task: TaskSpec | null
  /** The task's transitions as they are drawn, those of task-defaults among them. */
  readonly edges: readonly GraphEdge[]
  readonly actions: readonly ActionSummary[]
  readonly set: SetAt
}

/** What a field of a form gets. */
export interface FieldProps {
  readonly subject: Subject
  readonly name: string
  /** Where it stands, from the task or workflow inwards. */
  readonly path: readonly [string, ...string[]]
  /** As it is written; undefined when it is not set. */
  readonly value: Value | undefined
}

/** The parts of a map that is written; nothing when it is no map. */
export const memberOf = (map: Value | ValueMap | undefined, name: string): Value | undefined =>
  typeof map === 'object' && map !== null && !Array.isArray(map) && Object.hasOwn(map, name)
    ? (map as ValueMap)[name]
    : undefined
