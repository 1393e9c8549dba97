import type { Limits } from '../scope.ts'
import { LimitFailure } from './failure.ts'

/** What an evaluation may use up unless its scope says otherwise. */
export const defaultLimits = { steps: 2_000_000, size: 20_000_000, depth: 200, milliseconds: 2_000 } as const

/** The clock is asked once in so many steps: asking costs as much as some twenty of them. */
const stepsBetweenLooks = 1024

/** Counts what one evaluation uses up and ends it with a {@link LimitFailure} when it is too much. */
export class Budget {
  private steps: number
  private size: number
  private depth: number
  private readonly clock: (() => number) | undefined
  private readonly deadline: number
  private nextLook: number

  constructor(limits: Limits | undefined) {
    this.steps = limits?.steps ?? defaultLimits.steps
    this.size = limits?.size ?? defaultLimits.size
    this.depth = limits?.depth ?? defaultLimits.depth
    this.clock = limits?.clock
    this.deadline = this.clock ? this.clock() + (limits?.milliseconds ?? defaultLimits.milliseconds) : 0
    this.nextLook = this.clock ? this.steps - stepsBetweenLooks : -1
  }

  /** Counts steps. */
  tick(count = 1): void {
    this.steps -= count
    if (this.steps <= this.nextLook) this.look()
  }

  /** Counts characters or items about to be made: call it before making them. */
  take(size: number): void {
    this.size -= size
    if (!(this.size >= 0)) throw new LimitFailure('Expression consumed too much memory')
    this.tick(1 + (size >>> 6))
  }

  /** Enters a nested call; {@link leave} must follow. */
  enter(): void {
    if (--this.depth < 0) throw new LimitFailure('Expression is nested too deeply')
  }

  /** Leaves a nested call. */
  leave(): void {
    this.depth++
  }

  private look(): void {
    if (this.steps < 0) throw new LimitFailure('Expression took too many steps')
    if (this.clock === undefined) return
    if (this.clock() > this.deadline) throw new LimitFailure('Expression took too much time')
    this.nextLook = Math.max(this.steps - stepsBetweenLooks, -1)
  }
}
