/*
 * Runs actions that do something outside: so many at a time, each with a signal that fires at its time-out, when it is
 * called off and at shutdown. A call that throws is the action's error, never the worker's.
 *
 * A place is taken before the write that makes an action RUNNING, and that write says that the action is called: so what
 * waits for a place when its worker dies is known not to have been called, and can always be called by the next one. A
 * place that becomes free goes to whoever waits longest, whose mark is in the same write as the result that made room:
 * no commit more for either.
 */
import type { ActionContext } from '../actions/action.ts'
import { exception } from '../actions/exception.ts'
import { systemActions } from '../actions/registry.ts'
import type { ActionResult, PreparedAction } from '../engine/workflow/catalog.ts'
import { crashPoint } from '../server/store/crash-point.ts'

export interface Call {
  readonly actionId: string
  readonly call: PreparedAction
  /** Whether it may be run again by another worker. */
  readonly repeatable: boolean
  /** Seconds; null for no limit. */
  readonly timeout: number | null
  readonly context: Omit<ActionContext, 'signal' | 'timeout'>
  readonly done: (result: ActionResult | null) => void
}

/** An action that waits for a place. */
export interface Queued {
  readonly actionId: string
  /** A place was taken for it. */
  readonly granted: () => void
  /** It was called off before it was called. */
  readonly cancelled: () => void
  /** This worker takes no more: it is the next one's. */
  readonly dropped: () => void
}

export class Executor {
  readonly #limit: number
  readonly #queue: Queued[] = []
  readonly #running = new Map<string, { readonly controller: AbortController; readonly repeatable: boolean }>()
  #taken = 0
  #closed = false
  #dropping = false

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Takes a place; false when there is none. */
  takePlace(): boolean {
    if (this.#closed || this.#taken >= this.#limit) return false
    this.#taken++
    return true
  }

  /** How many places are taken. */
  get taken(): number {
    return this.#taken
  }

  /** Gives places back, to those who wait longest. */
  givePlacesBack(count: number): void {
    this.#taken -= count
    while (this.#queue.length > 0 && this.takePlace()) this.#queue.shift()?.granted()
  }

  /** Has an action wait for a place. */
  queue(one: Queued): void {
    if (this.#closed) one.dropped()
    else if (this.takePlace()) one.granted()
    else this.#queue.push(one)
  }

  /** Calls an action for which a place was taken. */
  run(call: Call): void {
    void this.#run(call)
  }

  /** Calls an action off; it should end soon after. */
  abort(actionId: string): void {
    this.#running.get(actionId)?.controller.abort(new Error('called off'))
    const at = this.#queue.findIndex((one) => one.actionId === actionId)
    if (at >= 0) this.#queue.splice(at, 1)[0]?.cancelled()
  }

  /**
   * Takes nothing more. What must not be run again may end within so long, and so may what is just about to be called;
   * what may be run again does not hold the stop up. Then all is called off, and what is called off tells nothing: it
   * stays RUNNING in the database for the next owner to recover, for this worker's stop is no result of an action.
   */
  async close(milliseconds: number): Promise<void> {
    this.#closed = true
    for (const one of this.#queue.splice(0)) one.dropped()
    const end = Date.now() + milliseconds
    const unique = () => this.#taken > this.#running.size || [...this.#running.values()].some((one) => !one.repeatable)
    while (unique() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
    this.#dropping = true
    for (const { controller } of this.#running.values()) controller.abort(new Error('shutting down'))
  }

  async #run({ actionId, call, repeatable, timeout, context, done }: Call): Promise<void> {
    const controller = new AbortController()
    this.#running.set(actionId, { controller, repeatable })
    const timer =
      timeout === null
        ? undefined
        : setTimeout(() => controller.abort(new Error(`Timeout after ${timeout} seconds`)), timeout * 1000)
    let result: ActionResult | null
    try {
      const action = systemActions.get(call.systemName)
      if (action === undefined) throw new Error(`no action ${call.systemName}`)
      crashPoint('before-call')
      result =
        call.instant() ?? (await action.run?.(call.input, { ...context, signal: controller.signal, timeout })) ?? null
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      result = exception(call.systemName, { ...context, signal: controller.signal, timeout }, message)
    }
    crashPoint('after-call')
    clearTimeout(timer)
    this.#running.delete(actionId)
    if (this.#dropping) return
    done(result === null ? null : call.finish(result))
    this.givePlacesBack(1)
  }
}
