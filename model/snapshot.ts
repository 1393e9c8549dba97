/* What the two sides are compared by, in one shape. */

import { resultOf } from './contexts.ts'
import type { Json } from './document.ts'
import type { State, World } from './facts.ts'
import { callLabel } from './operate.ts'

export interface CallView {
  readonly state: State
  readonly accepted: boolean
  readonly result: Json
}

export interface RunView {
  readonly state: State
  readonly info: string | null
  readonly published: Json
  readonly result: Json
  readonly processed: boolean
  readonly handled: boolean
  readonly next: readonly string[] | null
  readonly calls: { readonly [label: string]: CallView }
}

export interface ExecutionView {
  readonly state: State
  readonly info: string | null
  readonly output: Json
  readonly runs: { readonly [label: string]: RunView }
}

export type View = { readonly [execution: string]: ExecutionView }

const kinds = [
  'Failed to run task',
  'Failed to handle action completion',
  'Failed to complete task',
  'Failed to check and complete',
  'Failed to evaluate expression in output-on-error!',
  // By which ones depends on when it was looked at.
  'Failed by tasks',
]

/** A message without what differs from run to run: its kind, or its first line. */
export const messageOf = (info: string | null): string | null =>
  info === null ? null : (kinds.find((kind) => info.startsWith(kind)) ?? (info.split('\n')[0] as string))

/** A value whose texts may be messages. */
export const outputView = (value: Json): Json => {
  if (typeof value === 'string') return messageOf(value)
  if (Array.isArray(value)) return value.map(outputView)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, outputView(one)]))
}

/** The model's side. */
export const viewOf = (world: World): View =>
  Object.fromEntries(
    world.executions.map(({ label, state, info, output, runs }) => [
      label,
      {
        state,
        info: messageOf(info),
        output: outputView(output ?? {}),
        runs: Object.fromEntries(
          runs.map((run) => [
            run.label,
            {
              state: run.state,
              // Joins that wait say for what; that is for the tests of reasons.
              info: run.state === 'WAITING' ? null : messageOf(run.info),
              published: outputView(run.published),
              result: outputView(resultOf(run)),
              processed: run.processed,
              handled: run.handled,
              next: run.next?.map(({ target, event }) => `${event}: ${target}`) ?? null,
              calls: Object.fromEntries(
                run.calls.map((call, at) => [
                  callLabel(run, at),
                  {
                    state: call.child?.state ?? call.state,
                    accepted: call.accepted,
                    result: call.dropped || call.result === undefined ? null : outputView(call.result),
                  },
                ]),
              ),
            },
          ]),
        ),
      },
    ]),
  )
