import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Parameter } from './bind-arguments.ts'
import { bindArguments } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'

/** A filter: what is piped in, the arguments. */
export type Filter = (value: RV, args: CallArgs, run: Run) => RV

/** Defines a filter with a fixed list of parameters; `name` is the function's in Python, for messages. */
export const filter =
  (name: string, parameters: readonly Parameter[], body: (value: RV, args: readonly RV[], run: Run) => RV): Filter =>
  (value, args, run) =>
    body(value, bindArguments(name, parameters, args, 1), run)
