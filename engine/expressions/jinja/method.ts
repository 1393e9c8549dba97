import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Parameter } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'

/** A method: the value it is called on, the arguments. */
export interface Method<T> {
  (self: T, args: CallArgs, run: Run): RV
  /** Absent where it takes any number of arguments. */
  readonly parameters?: readonly Parameter[]
}

/** A method with the parameters it is offered with; how they are bound is its own matter. */
export const method = <T>(
  parameters: readonly Parameter[],
  body: (self: T, args: CallArgs, run: Run) => RV,
): Method<T> => Object.assign(body, { parameters })
