/*
 * All timers of a worker by the time at which they are due: a binary heap, so that neither arming nor waiting for the
 * nearest costs by the number of those that are pending. An execution that ends or is let go leaves its entries behind;
 * they are small, do nothing when they come due, and are thrown out when they are the greater part.
 */

export interface QueuedTimer {
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly executionId: string
  readonly timerId: string
}

/** Below so many entries nothing is thrown out. */
const fewest = 1024

export class TimerQueue {
  readonly #isPending: (timer: QueuedTimer) => boolean
  #heap: QueuedTimer[] = []
  #limit = fewest

  /** `isPending` tells whether a timer still stands for something. */
  constructor(isPending: (timer: QueuedTimer) => boolean) {
    this.#isPending = isPending
  }

  get size(): number {
    return this.#heap.length
  }

  /** When the nearest is due; infinity without any. */
  get nearest(): number {
    return this.#heap[0]?.dueAt ?? Number.POSITIVE_INFINITY
  }

  add(timer: QueuedTimer): void {
    if (this.#heap.length >= this.#limit) this.#throwOut()
    this.#heap.push(timer)
    this.#rise(this.#heap.length - 1)
  }

  /** Takes out the nearest when it is due. */
  takeDue(now: number): QueuedTimer | null {
    const first = this.#heap[0]
    if (first === undefined || first.dueAt > now) return null
    const last = this.#heap.pop() as QueuedTimer
    if (this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink(0)
    }
    return first
  }

  #throwOut(): void {
    this.#heap = this.#heap.filter(this.#isPending)
    for (let at = (this.#heap.length >> 1) - 1; at >= 0; at--) this.#sink(at)
    this.#limit = Math.max(fewest, this.#heap.length * 2)
  }

  #due(at: number): number {
    return (this.#heap[at] as QueuedTimer).dueAt
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as QueuedTimer
    this.#heap[a] = this.#heap[b] as QueuedTimer
    this.#heap[b] = kept
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if (this.#due(above) <= this.#due(at)) return
      this.#swap(at, above)
      at = above
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      if (left >= this.#heap.length) return
      const least = left + 1 < this.#heap.length && this.#due(left + 1) < this.#due(left) ? left + 1 : left
      if (this.#due(at) <= this.#due(least)) return
      this.#swap(at, least)
      at = least
    }
  }
}
