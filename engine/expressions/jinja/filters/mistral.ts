import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import type { Filter } from '../filter-table.ts'
import type { CallArgs } from '../hosts.ts'
import { mistralFunctions } from '../mistral-functions.ts'

/**
 * Mistral registers its functions as filters, too, and the piped value takes the place of the context they expect
 * first: of use for those alone that need no context. `json_pp`, whose data come first, works on what is piped in.
 */
export const mistralFilters: readonly (readonly [string, Filter])[] = [...mistralFunctions].map(([name, body]) => [
  name,
  name === 'json_pp'
    ? Object.assign(
        (value: RV, args: CallArgs, run: Run) =>
          body({ positional: [value, ...args.positional], named: args.named }, run),
        { parameters: [] },
      )
    : Object.assign((_value: RV, args: CallArgs, run: Run) => body(args, run), { parameters: body.parameters }),
])
