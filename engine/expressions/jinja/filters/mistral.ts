import type { Filter } from '../filter-table.ts'
import { mistralFunctions } from '../mistral-functions.ts'

/**
 * Mistral registers its functions as filters, too, and the piped value takes the place of the context they expect
 * first: of use for those alone that need no context. `json_pp`, whose data come first, works on what is piped in.
 */
export const mistralFilters: readonly (readonly [string, Filter])[] = [...mistralFunctions].map(([name, body]) => [
  name,
  (value, args, run) =>
    name === 'json_pp' ? body({ positional: [value, ...args.positional], named: args.named }, run) : body(args, run),
])
