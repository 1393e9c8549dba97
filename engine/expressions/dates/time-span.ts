import { Failure } from '../runtime/failure.ts'
import { floorDivide, pad } from './civil.ts'

/** Microseconds of a day. */
export const dayLength = 86_400_000_000n

const longest = 999_999_999n * dayLength

/** Python's timedelta: a number of microseconds. */
export class TimeSpan {
  readonly microseconds: bigint

  constructor(microseconds: bigint) {
    const days = floorDivide(microseconds, dayLength)
    if (days > 999_999_999n || microseconds < -longest) {
      throw new Failure('OverflowError', `days=${days}; must have magnitude <= 999999999`)
    }
    this.microseconds = microseconds
  }

  /** `1 day, 2:03:04.000005`. */
  str(): string {
    const days = floorDivide(this.microseconds, dayLength)
    const rest = Number(this.microseconds - days * dayLength)
    const seconds = Math.floor(rest / 1e6)
    const fraction = rest % 1e6
    const clock = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
    const before = days === 0n ? '' : `${days} day${days === 1n || days === -1n ? '' : 's'}, `
    return `${before}${clock}${fraction ? `.${pad(fraction, 6)}` : ''}`
  }

  repr(): string {
    const days = floorDivide(this.microseconds, dayLength)
    const rest = Number(this.microseconds - days * dayLength)
    const parts = [
      days === 0n ? '' : `days=${days}`,
      rest >= 1e6 ? `seconds=${Math.floor(rest / 1e6)}` : '',
      rest % 1e6 ? `microseconds=${rest % 1e6}` : '',
    ].filter(Boolean)
    return `datetime.timedelta(${parts.join(', ') || '0'})`
  }
}
