/*
 * What a system action is. Definitions are listed in actions/registry.ts; nothing else registers actions.
 */
import type { Value, ValueMap } from '../engine/data/values.ts'
import type { InputSpec } from '../engine/language/spec.ts'

/** What an action came to; `error` and `cancelled` carry data that becomes the task's result as well. */
export type ActionResult =
  | { readonly kind: 'success'; readonly data: Value }
  | { readonly kind: 'error'; readonly data: Value }
  | { readonly kind: 'cancelled' }

/** Where an action runs and for whom. */
export interface ActionContext {
  readonly workflowName: string | null
  readonly workflowExecutionId: string | null
  readonly taskExecutionId: string | null
  readonly actionExecutionId: string | null
  /** `/v2/action_executions/<id>`, relative. */
  readonly callbackUrl: string | null
  readonly projectId: string
  /** Fires at time-out, cancellation and shutdown. */
  readonly signal: AbortSignal
  /** Seconds; null without a limit of the task's. */
  readonly timeout: number | null
}

/** A system action. */
export interface SystemAction {
  readonly name: string
  /** Class of Mistral's that this stands for, as messages name it: `mistral.actions.std_actions.EchoAction`. */
  readonly mistralClass?: string
  readonly description: string
  readonly input: readonly InputSpec[]
  /** Mistral's signature text: `output, delay=0`. */
  readonly signature: string
  /** False: somebody reports the result through the API; `run`, if there is one, only sets it going. */
  readonly isSync: boolean
  /** Pure, instant and a function of the input alone: runs within the engine's turn. Null for an input it cannot take (run instead). */
  readonly instant?: (input: ValueMap) => ActionResult | null
  /** Does the work. Must end soon after the signal fires. Null from an asynchronous action: set going. */
  readonly run?: (input: ValueMap, context: ActionContext) => Promise<ActionResult | null>
  /** Refuses inputs that the parameter check lets through (body and json both given); the message, or null. */
  readonly check?: (input: ValueMap) => string | null
}
