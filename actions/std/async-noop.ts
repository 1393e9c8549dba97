import { defineAction } from '../define-action.ts'

/** `std.async_noop`: waits until somebody reports its result through the API. */
export const asyncNoop = defineAction({
  name: 'std.async_noop',
  mistralClass: 'mistral.actions.std_actions.AsyncNoOpAction',
  description:
    'Does nothing and stays running until a person or another system reports its result. For approvals and call-backs.',
  parameters: [],
  isSync: false,
})
