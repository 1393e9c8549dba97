/*
 * What reaches an execution from outside its owner, through execution_inbox: the row is inserted with the caller's
 * transaction and deleted by the statement that writes its effect, so each is applied exactly once. The owner answers
 * on the channel `tramontane_reply` with {"id": <inbox id>, "error": null | Fault} after its commit.
 */
import type { Value, ValueMap } from '../data/values.ts'
import type { ActionResult } from './catalog.ts'
import type { Reason } from './changes.ts'
import type { State } from './states.ts'

export type Message =
  | {
      readonly kind: 'set-state'
      readonly state: 'PAUSED' | 'RUNNING' | 'SUCCESS' | 'ERROR' | 'CANCELLED'
      readonly stateInfo: string | null
      readonly env?: ValueMap
      /** Who asked; absent without authentication. */
      readonly by?: string
    }
  | { readonly kind: 'merge-env'; readonly env: ValueMap }
  | { readonly kind: 'rerun'; readonly taskId: string; readonly reset: boolean; readonly env?: ValueMap }
  | { readonly kind: 'skip'; readonly taskId: string }
  /** `output` is what the caller gave; absent when nothing was given. */
  | {
      readonly kind: 'action-result'
      readonly actionId: string
      readonly state: 'SUCCESS' | 'ERROR' | 'CANCELLED'
      readonly output?: Value
    }
  /** What an action came to that ran in an executor of its target. */
  | { readonly kind: 'executor-result'; readonly actionId: string; readonly result: ActionResult }
  /** The whole service is paused, or goes on. */
  | { readonly kind: 'maintenance'; readonly command: 'pause' | 'resume' }
  /** An action has waited for an executor, or does not any more. */
  | { readonly kind: 'action-waits'; readonly actionId: string; readonly reason: Reason | null }
  | { readonly kind: 'action-state'; readonly actionId: string; readonly state: 'PAUSED' | 'RUNNING' }
  /** From a sub-workflow whose parent has another owner. */
  | {
      readonly kind: 'child-state'
      readonly taskId: string
      readonly childId: string
      readonly state: State
      /** It had ended and runs again. */
      readonly revived?: boolean
    }
  /** Wakes the owner after a parent's command reached it: pause, resume, cancel. */
  | {
      readonly kind: 'parent-command'
      readonly command: 'pause' | 'resume' | 'cancel'
      readonly stateInfo: string | null
      /** The parent's environment, at a resume. */
      readonly env?: ValueMap
    }

/** A refusal, with the code of engine/errors.ts. */
export interface Fault {
  readonly code: string
  readonly message: string
}

/** PostgreSQL's NOTIFY channels. Notices are hints: a poll of half a second finds whatever was missed. */
export const channels = {
  /** Payload: an execution's id, or empty: some execution without an owner has work. */
  wake: 'tramontane_wake',
  /** Payload: {"id", "error"}: a message was applied or refused. */
  reply: 'tramontane_reply',
  /** Payload: [[executionId, lastSeq, projectId], …]: events were written. */
  events: 'tramontane_events',
  /** Payload: a target: it has actions for its executors, or some were called off. */
  jobs: 'tramontane_jobs',
  /** Payload: empty: a definition changed. */
  definitions: 'tramontane_definitions',
} as const
