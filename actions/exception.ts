import type { Value } from '../engine/data/values.ts'
import type { ActionContext, ActionResult } from './action.ts'

/** How Python shows an object of a class. The address tells nothing and is the same for all. */
export const shownObject = (mistralClass: string): string => `<${mistralClass} object at 0x7f0000000000>`

/** The result of an action that raised an exception, in Mistral's words. `shown` is how the action shows itself. */
export const exception = (shown: string, context: ActionContext, message: string): ActionResult => ({
  kind: 'error',
  data: `The action raised an exception [action=${shown}, action_ex_id=${context.actionExecutionId ?? 'None'}, msg='${message}']`,
})

const raised = /^The action raised an exception \[action=.*?, action_ex_id=/s

/** An action's error as that of an action around it, which in Mistral is the one that raises; other data as it is. */
export const raisedBy = (shown: string, data: Value): Value =>
  typeof data === 'string'
    ? data.replace(raised, () => `The action raised an exception [action=${shown}, action_ex_id=`)
    : data
