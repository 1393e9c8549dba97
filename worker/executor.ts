/*
 * Runs actions that do something outside: so many at a time, each with a signal that fires at its time-out, when it is
 * called off and at shutdown. RUNNING was written before a call gets here; what it came to is an event for the
 * execution's next turn. A call that throws is the action's error, never the worker's.
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

export class Executor {
  readonly #limit: number
  readonly #waiting: Call[] = []
  readonly #running = new Map<string, { readonly controller: AbortController; readonly repeatable: boolean }>()
  #closed = false
  #dropping = false

  constructor(limit: number) {
    this.#limit = limit
  }

  /** How many more may be called at once. */
  get free(): number {
    return this.#closed ? 0 : Math.max(0, this.#limit - this.#running.size - this.#waiting.length)
  }

  submit(call: Call): void {
    this.#waiting.push(call)
    this.#next()
  }

  /** Calls an action off; it should end soon after. */
  abort(actionId: string): void {
    this.#running.get(actionId)?.controller.abort(new Error('called off'))
    const at = this.#waiting.findIndex((one) => one.actionId === actionId)
    if (at >= 0) this.#waiting.splice(at, 1)[0]?.done({ kind: 'cancelled' })
  }

  /**
   * Takes nothing more. What must not be run again may end within so long; what may does not hold the stop up. Then all
   * is called off, and what is called off tells nothing: it stays RUNNING in the database for the next owner to recover,
   * for this worker's stop is no result of an action.
   */
  async close(milliseconds: number): Promise<void> {
    this.#closed = true
    this.#waiting.length = 0
    const end = Date.now() + milliseconds
    const unique = () => [...this.#running.values()].some((one) => !one.repeatable)
    while (unique() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
    this.#dropping = true
    for (const { controller } of this.#running.values()) controller.abort(new Error('shutting down'))
  }

  #next(): void {
    while (!this.#closed && this.#running.size < this.#limit) {
      const call = this.#waiting.shift()
      if (call === undefined) return
      void this.#run(call)
    }
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
    this.#next()
  }
}
