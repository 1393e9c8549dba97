import type { WorkflowSpec } from '../spec.ts'
import type { YamlMap } from '../yaml/node.ts'
import type { PlacedTask } from './task.ts'

/** A workflow as it stands in the text: what it means, and where its parts are. */
export interface PlacedWorkflow {
  readonly spec: WorkflowSpec
  readonly path: string
  readonly node: YamlMap
  readonly tasks: ReadonlyMap<string, PlacedTask>
  /** False when it has errors: what depends on all its parts would be judged wrongly. */
  readonly isSound: boolean
}
