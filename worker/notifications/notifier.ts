/*
 * Notifications go out in two steps. The flush that writes a change also writes what is told of it (an outbox), so that
 * nothing is told that did not happen and nothing that happened is forgotten. After the commit a job of pg-boss for each
 * execution and address delivers what lies in the outbox, oldest first, with retries; a sweep finds what a crash left.
 */
import { stringifyJson } from '../../engine/data/json.ts'
import type { Value, ValueMap } from '../../engine/data/values.ts'
import type { Notification } from '../../engine/workflow/notifications.ts'
import type { ExecutionState } from '../../engine/workflow/state.ts'
import { newId } from '../../server/ids.ts'
import type { OutNotification } from '../write-turn.ts'
import { type Publisher, readPublishers } from './publishers.ts'

export class Notifier {
  readonly #everywhere: readonly Publisher[]
  /** Reads of params: they are the same object as long as nobody changes the environment. */
  readonly #known = new WeakMap<ValueMap, readonly Publisher[]>()
  readonly #warn: (problem: string) => void

  /** `everywhere` is the `notify` list of the whole service. */
  constructor(everywhere: Value, warn: (problem: string) => void) {
    this.#warn = warn
    this.#everywhere = this.#read(everywhere)
  }

  /** Whether somebody is to be told of an execution with these params. */
  notifies(params: ValueMap): boolean {
    return this.#everywhere.length > 0 || (params.notify !== undefined && this.#of(params).length > 0)
  }

  /** What the outbox gets for the notifications of a turn. */
  rowsOf(state: ExecutionState, notifications: readonly Notification[]): OutNotification[] {
    if (notifications.length === 0) return []
    const publishers = [...this.#everywhere, ...this.#of(state.params)]
    return notifications.flatMap(({ event, data }) =>
      publishers
        .filter(({ eventTypes }) => eventTypes.length === 0 || eventTypes.includes(event))
        .map(({ url, headers }) => ({
          id: newId(),
          executionId: state.id,
          url,
          headers: JSON.stringify(headers),
          event,
          body: stringifyJson(data),
        })),
    )
  }

  #of(params: ValueMap): readonly Publisher[] {
    let publishers = this.#known.get(params)
    if (publishers === undefined) {
      publishers = this.#read(params.notify)
      this.#known.set(params, publishers)
    }
    return publishers
  }

  #read(notify: Value | undefined): readonly Publisher[] {
    const { publishers, problems } = readPublishers(notify)
    for (const problem of problems) this.#warn(problem)
    return publishers
  }
}
