import type { ActionContext } from '../action.ts'
import { defineAction } from '../define-action.ts'
import { checkBodies, httpParameters } from '../http/http-parameters.ts'
import { runHttp } from '../http/run-http.ts'

const mistralClass = 'mistral.actions.std_actions.MistralHTTPAction'

/** `std.mistral_http`: one HTTP request whose answer only says that the work has begun. */
export const mistralHttp = defineAction({
  name: 'std.mistral_http',
  mistralClass,
  description: `Sends one HTTP request as std.http does and then waits, until the other side reports the result with
PUT /v2/action_executions/<id>. The request tells it where in headers: Mistral-Workflow-Name,
Mistral-Workflow-Execution-Id, Mistral-Task-Id, Mistral-Action-Execution-Id and Mistral-Callback-URL. A bad status or
no answer is an error at once.`,
  parameters: httpParameters,
  isSync: false,
  check: checkBodies,
  run: async (input, context) => {
    const result = await runHttp(input, context, mistralClass, callbackHeaders(context))
    return result.kind === 'success' ? null : result
  },
})

const callbackHeaders = (context: ActionContext): ReadonlyMap<string, string> => {
  const all: readonly (readonly [string, string | null])[] = [
    ['Mistral-Workflow-Name', context.workflowName],
    ['Mistral-Workflow-Execution-Id', context.workflowExecutionId],
    ['Mistral-Task-Id', context.taskExecutionId],
    ['Mistral-Action-Execution-Id', context.actionExecutionId],
    ['Mistral-Callback-URL', context.callbackUrl],
  ]
  // Names may hold any letter, header values may not.
  return new Map(
    all.flatMap(([name, value]) => (value === null ? [] : [[name, encodeURI(value.toWellFormed())] as const])),
  )
}
