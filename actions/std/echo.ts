import type { Value } from '../../engine/data/values.ts'
import type { ActionResult } from '../action.ts'
import { defineAction } from '../define-action.ts'
import { pause, secondsOf } from './seconds.ts'

/** `std.echo`: gives back its input. */
export const echo = defineAction({
  name: 'std.echo',
  mistralClass: 'mistral.actions.std_actions.EchoAction',
  description:
    'Gives back `output` as its result, after `delay` seconds. For trying out workflows and for holding the place of an action to come.',
  parameters: ['output', ['delay', 0]],
  isSync: true,
  instant: (input) => (secondsOf(input.delay ?? null, 'float') > 0 ? null : said(input.output)),
  run: async (input, { signal }) => {
    const end = await pause(secondsOf(input.delay ?? null, 'float'), signal)
    return end === 'aborted' ? { kind: 'cancelled' } : said(input.output)
  },
})

const said = (output: Value | undefined): ActionResult => ({ kind: 'success', data: output ?? null })
