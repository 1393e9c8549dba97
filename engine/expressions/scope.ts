import type { Value, ValueMap } from '../data/values.ts'
import { Failure } from './runtime/failure.ts'

/** What an expression may use up; see {@link defaultLimits}. */
export interface Limits {
  /** Elementary steps: calls, items pulled, characters tried by a regular expression. */
  readonly steps?: number
  /** Characters, list items and map entries made on the way, in all. */
  readonly size?: number
  /** Calls within calls. */
  readonly depth?: number
  /** Milliseconds by `clock`; without a clock steps alone bound the time. */
  readonly milliseconds?: number
  /** Monotonic milliseconds. */
  readonly clock?: () => number
}

/** What an expression sees as `$` / `_`: maps in layers, first wins per top-level key. Never copied unless `$` is used as a whole. */
export interface EvaluationScope {
  readonly layers: readonly ValueMap[]
  readonly functions: MistralFunctions
  readonly variables?: ValueMap
  readonly limits?: Limits
}

/** Filter of `tasks()`; null where the caller gave nothing. */
export interface TasksFilter {
  readonly workflowExecutionId: string | null
  readonly recursive: boolean
  readonly state: string | null
  readonly flat: boolean
}

/** Filter of `executions()`; times are texts as given. */
export interface ExecutionsFilter {
  readonly id: string | null
  readonly rootExecutionId: string | null
  readonly state: string | null
  readonly fromTime: string | null
  readonly toTime: string | null
}

/** Functions Mistral adds; everything that depends on an execution comes in here. */
export interface MistralFunctions {
  task(name: string | null): Value
  tasks(filter: TasksFilter): Value
  execution(): Value
  executions(filter: ExecutionsFilter): Value
  env(): Value
  global(name: string): Value
  /** Epoch milliseconds. */
  now(): number
  uuid(): string
  /** A double in [0, 1). */
  random(): number
}

/** Clock and randomness of an evaluation outside an execution. */
export interface OutsideSources {
  now(): number
  uuid(): string
  random(): number
}

/** Functions for evaluation outside an execution: what needs one fails with an ordinary expression error. */
export const noFunctions = (sources: OutsideSources): MistralFunctions => {
  const missing = (name: string) => (): never => {
    throw new Failure('ValueError', `${name}() works within an execution only`)
  }
  return {
    task: missing('task'),
    tasks: missing('tasks'),
    execution: missing('execution'),
    executions: missing('executions'),
    env: missing('env'),
    global: missing('global'),
    now: () => sources.now(),
    uuid: () => sources.uuid(),
    random: () => sources.random(),
  }
}
