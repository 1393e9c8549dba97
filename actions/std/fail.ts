import { isTruthy } from '../../engine/data/truth.ts'
import { defineAction } from '../define-action.ts'
import { exception } from '../exception.ts'

/** `std.fail`: always an error. */
export const fail = defineAction({
  name: 'std.fail',
  mistralClass: 'mistral.actions.std_actions.FailAction',
  description: 'Always fails: with `error_data` as its result if that is given, else with an exception.',
  parameters: [['error_data', null]],
  isSync: true,
  // The exception names the action execution, which only a run knows.
  instant: (input) => (isTruthy(input.error_data ?? null) ? { kind: 'error', data: input.error_data ?? null } : null),
  run: async (input, context) =>
    isTruthy(input.error_data ?? null)
      ? { kind: 'error', data: input.error_data ?? null }
      : exception('Fail action', context, 'Fail action expected exception.'),
})
