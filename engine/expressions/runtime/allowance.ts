import { LimitFailure } from './failure.ts'

/** What one walk over a value may come across unless told otherwise. */
const most = 20_000_000

/**
 * Counts down during one walk over a value. Values share structure: ten nested lists of ten times the one before are a
 * hundred objects, and ten thousand million items to whoever walks them all. No walk may do so without counting.
 */
export class Allowance {
  private left: number

  constructor(size: number = most) {
    this.left = size
  }

  /** Counts characters or items. @throws LimitFailure when there were too many. */
  use(size: number): void {
    this.left -= size
    if (this.left < 0) throw new LimitFailure('Expression consumed too much memory')
  }
}
