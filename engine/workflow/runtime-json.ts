/*
 * A task's memory as its row keeps it, in Mistral's names, since the API shows it: triggered_by, retry_task_policy,
 * with_items, concurrency. What is as it was at the start is left out.
 */
import { parseJson, stringifyJson } from '../data/json.ts'
import type { ValueMap } from '../data/values.ts'
import type { Context } from './context.ts'
import { newRuntime, type TaskRuntime } from './state.ts'
import type { State } from './states.ts'

interface Stored {
  readonly triggered_by?: readonly { readonly task_id: string; readonly name: string; readonly event: string }[]
  readonly retry_task_policy?: { readonly retry_no: number }
  readonly with_items?: { readonly count: number; readonly capacity: number | null }
  readonly concurrency?: number
  readonly attempt?: number
  readonly since?: number
  readonly earlier?: readonly string[]
  readonly wait_before_policy?: { readonly skip: true }
  readonly wait_after_policy?: { readonly skip: true }
  readonly pause_before_policy?: { readonly skip: true }
  readonly remembered?: { readonly state: State; readonly info: string | null }
  readonly joined?: true
  readonly timeout?: number
  readonly published_global?: ValueMap
  readonly in_context?: Context
}

/** To JSON text. */
export const runtimeToJson = (runtime: TaskRuntime): string => {
  const skip = { skip: true } as const
  const items = runtime.withItems
  const stored: Stored = {
    ...(runtime.triggeredBy.length === 0
      ? {}
      : { triggered_by: runtime.triggeredBy.map(({ taskId, name, event }) => ({ task_id: taskId, name, event })) }),
    ...(runtime.retryNo === 0 ? {} : { retry_task_policy: { retry_no: runtime.retryNo } }),
    ...(items === null
      ? {}
      : { with_items: { count: items.count, capacity: items.concurrency || null }, concurrency: items.concurrency }),
    ...(runtime.attempt === 0 ? {} : { attempt: runtime.attempt }),
    ...(runtime.since === 0 ? {} : { since: runtime.since }),
    ...(runtime.earlier.length === 0 ? {} : { earlier: runtime.earlier }),
    ...(runtime.waitBeforeDone ? { wait_before_policy: skip } : {}),
    ...(runtime.waitAfterDone ? { wait_after_policy: skip } : {}),
    ...(runtime.pauseBeforeDone ? { pause_before_policy: skip } : {}),
    ...(runtime.remembered === null ? {} : { remembered: runtime.remembered }),
    ...(runtime.joined ? { joined: true } : {}),
    ...(runtime.timeout === null ? {} : { timeout: runtime.timeout }),
  }
  // Only what users publish may hold numbers that JSON.stringify would not write.
  if (runtime.publishedGlobal === null && runtime.inbound === null) return JSON.stringify(stored)
  return stringifyJson({
    ...(stored as unknown as ValueMap),
    ...(runtime.publishedGlobal === null ? {} : { published_global: runtime.publishedGlobal }),
    ...(runtime.inbound === null ? {} : { in_context: runtime.inbound as unknown as ValueMap }),
  })
}

/** From JSON text. */
export const runtimeFromJson = (text: string): TaskRuntime => {
  const stored = (/"(published_global|in_context)"/.test(text)
    ? parseJson(text)
    : JSON.parse(text)) as unknown as Stored
  return {
    ...newRuntime(),
    triggeredBy: (stored.triggered_by ?? []).map(({ task_id, name, event }) => ({ taskId: task_id, name, event })),
    retryNo: stored.retry_task_policy?.retry_no ?? 0,
    attempt: stored.attempt ?? 0,
    since: stored.since ?? 0,
    earlier: [...(stored.earlier ?? [])],
    inbound: stored.in_context ?? null,
    waitBeforeDone: stored.wait_before_policy !== undefined,
    waitAfterDone: stored.wait_after_policy !== undefined,
    pauseBeforeDone: stored.pause_before_policy !== undefined,
    remembered: stored.remembered ?? null,
    withItems:
      stored.with_items === undefined
        ? null
        : { count: stored.with_items.count, concurrency: stored.with_items.capacity ?? 0 },
    joined: stored.joined ?? false,
    timeout: stored.timeout ?? null,
    publishedGlobal: stored.published_global ?? null,
  }
}
