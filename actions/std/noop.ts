import { defineAction } from '../define-action.ts'

/** `std.noop`: nothing, at once. */
export const noop = defineAction({
  name: 'std.noop',
  mistralClass: 'mistral.actions.std_actions.NoOpAction',
  description: 'Does nothing and succeeds at once. For tasks that only join branches, publish values or decide.',
  parameters: [],
  isSync: true,
  instant: () => ({ kind: 'success', data: null }),
})
