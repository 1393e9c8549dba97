/*
 * An action as it travels to the executors of a target: the system action, its input, and for whom it is called. What
 * its result means to the task (outputs of ad-hoc actions) stays with the owner of the execution.
 */
import { parseJson, stringifyJson } from '../engine/data/json.ts'
import type { Value, ValueMap } from '../engine/data/values.ts'
import type { PreparedAction } from '../engine/workflow/catalog.ts'
import type { ActionState, ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { contextOf, isRepeatable } from './run-action.ts'

type CallContext = ReturnType<typeof contextOf>

export interface Job {
  readonly action: string
  readonly input: ValueMap
  readonly isSync: boolean
  /** Whether it may be called again by another executor. */
  readonly repeatable: boolean
  /** Seconds; null for no limit. */
  readonly timeout: number | null
  readonly context: CallContext
}

/** The job of an action, as JSON text. */
export const jobText = (state: ExecutionState, task: TaskState, action: ActionState, call: PreparedAction): string => {
  const { input, isSync, systemName } = call
  const context = contextOf(state, task, action)
  const repeatable = isRepeatable(action, call)
  const job: Job = { action: systemName, input, isSync, repeatable, timeout: action.timeout, context }
  return stringifyJson(job as unknown as Value)
}

/** From the text that jobText made. */
export const readJob = (text: string): Job => parseJson(text) as unknown as Job
