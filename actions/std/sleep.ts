import { defineAction } from '../define-action.ts'
import { pause, secondsOf } from './seconds.ts'

/** `std.sleep`: waits. */
export const sleep = defineAction({
  name: 'std.sleep',
  mistralClass: 'mistral.actions.std_actions.SleepAction',
  description: 'Waits for a whole number of `seconds`. To wait before or after a task, its policies cost less.',
  parameters: [['seconds', 1]],
  isSync: true,
  run: async (input, { signal }) => {
    const end = await pause(secondsOf(input.seconds ?? 1, 'int'), signal)
    return end === 'aborted' ? { kind: 'cancelled' } : { kind: 'success', data: null }
  },
})
