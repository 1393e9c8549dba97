import type { Run } from '../runtime/run.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Parameter } from './bind-arguments.ts'
import { bindArguments } from './bind-arguments.ts'
import type { CallArgs } from './hosts.ts'
import { takeArguments } from './take-arguments.ts'

/** A filter: what is piped in, the arguments. */
export interface Filter {
  (value: RV, args: CallArgs, run: Run): RV
  /** Absent where it takes any number of arguments. */
  readonly parameters?: readonly Parameter[]
}

/** Functions that get Jinja's environment before the value: Python counts it among the arguments. */
const withEnvironment: ReadonlySet<string> = new Set(
  (
    'do_replace do_xmlattr do_sort do_unique do_min do_max sync_do_join sync_do_first do_last do_random do_urlize ' +
    'do_wordwrap do_tojson do_attr sync_do_groupby sync_do_sum test_filter test_test'
  ).split(' '),
)

/** Defines a filter with a fixed list of parameters; `name` is the function's in Python, for messages. */
export const filter = (
  name: string,
  parameters: readonly Parameter[],
  body: (value: RV, args: readonly RV[], run: Run) => RV,
): Filter => {
  const given = withEnvironment.has(name) ? 2 : 1
  return Object.assign(
    (value: RV, args: CallArgs, run: Run) => body(value, bindArguments(name, parameters, args, given), run),
    { parameters },
  )
}

/** Defines a filter that is a function written in C, of the value alone. */
export const plainFilter = (name: string, body: (value: RV, run: Run) => RV): Filter =>
  Object.assign(
    (value: RV, { positional, named }: CallArgs, run: Run) => {
      takeArguments('', name, 'one', [['object']], { positional: [value, ...positional], named })
      return body(value, run)
    },
    { parameters: [] },
  )
