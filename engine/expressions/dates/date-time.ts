import { Failure, valueError } from '../runtime/failure.ts'
import { dayOf, daysInMonth, daysOf, floorDivide, pad, weekdayOf } from './civil.ts'
import { dayLength, TimeSpan } from './time-span.ts'

/** The fields of a moment on the wall. */
export interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly microsecond: number
}

const first = BigInt(daysOf(1, 1, 1)) * dayLength
const last = BigInt(daysOf(10000, 1, 1)) * dayLength

/**
 * Python's datetime. `local` is what the wall clock shows, in microseconds since 1970-01-01; `offset` how far it is
 * ahead of UTC in microseconds, null when the zone is unknown. `zone` is a name to print by `%Z`.
 */
export class DateTime {
  readonly local: bigint
  readonly offset: bigint | null
  readonly zone: string | null

  constructor(local: bigint, offset: bigint | null, zone: string | null = null) {
    if (local < first || local >= last) throw new Failure('OverflowError', 'date value out of range')
    this.local = local
    this.offset = offset
    this.zone = zone
  }

  /** @throws Failure when a field is out of its range. */
  static of(fields: Fields, offset: bigint | null, zone: string | null = null): DateTime {
    const { year, month, day, hour, minute, second, microsecond } = fields
    if (year < 1 || year > 9999) throw valueError(`year ${year} is out of range`)
    if (month < 1 || month > 12) throw valueError('month must be in 1..12')
    if (day < 1 || day > daysInMonth(year, month)) throw valueError('day is out of range for month')
    if (hour < 0 || hour > 23) throw valueError('hour must be in 0..23')
    if (minute < 0 || minute > 59) throw valueError('minute must be in 0..59')
    if (second < 0 || second > 59) throw valueError('second must be in 0..59')
    if (microsecond < 0 || microsecond > 999999) throw valueError('microsecond must be in 0..999999')
    const clock = BigInt(hour * 3600 + minute * 60 + second) * 1_000_000n + BigInt(microsecond)
    return new DateTime(BigInt(daysOf(year, month, day)) * dayLength + clock, offset, zone)
  }

  /** Days since 1970-01-01 on the wall. */
  get days(): number {
    return Number(floorDivide(this.local, dayLength))
  }

  get fields(): Fields {
    const days = floorDivide(this.local, dayLength)
    const rest = Number(this.local - days * dayLength)
    const seconds = Math.floor(rest / 1e6)
    return {
      ...dayOf(Number(days)),
      hour: Math.floor(seconds / 3600),
      minute: Math.floor(seconds / 60) % 60,
      second: seconds % 60,
      microsecond: rest % 1e6,
    }
  }

  /** Monday is 0. */
  get weekday(): number {
    return weekdayOf(this.days)
  }

  /** Microseconds since 1970-01-01 in UTC; without a zone the wall counts as UTC. */
  get instant(): bigint {
    return this.local - (this.offset ?? 0n)
  }

  equals(other: DateTime): boolean {
    return (this.offset === null) === (other.offset === null) && this.instant === other.instant
  }

  hashText(): string {
    return `${this.offset === null ? 'n' : 'a'}${this.instant}`
  }

  /** `2020-01-02 00:00:00.000001+00:00`. */
  str(separator = ' ', always = false): string {
    const f = this.fields
    const fraction = f.microsecond || always ? `.${pad(f.microsecond, 6)}` : ''
    const clock = `${pad(f.hour)}:${pad(f.minute)}:${pad(f.second)}${fraction}`
    return `${pad(f.year, 4)}-${pad(f.month)}-${pad(f.day)}${separator}${clock}${offsetText(this.offset, ':')}`
  }

  repr(): string {
    const f = this.fields
    const clock = f.microsecond ? `, ${f.second}, ${f.microsecond}` : f.second ? `, ${f.second}` : ''
    const zone =
      this.offset === null
        ? ''
        : this.offset === 0n
          ? ', tzinfo=tzutc()'
          : `, tzinfo=tzoffset(None, ${this.offset / 1_000_000n})`
    return `datetime.datetime(${f.year}, ${f.month}, ${f.day}, ${f.hour}, ${f.minute}${clock}${zone})`
  }

  /** What is stored of it: ISO text without the zone, six digits of the second's fraction. */
  storedText(): string {
    const f = this.fields
    const clock = `${pad(f.hour)}:${pad(f.minute)}:${pad(f.second)}.${pad(f.microsecond, 6)}`
    return `${pad(f.year, 4)}-${pad(f.month)}-${pad(f.day)}T${clock}`
  }

  plus(span: TimeSpan, sign: 1n | -1n = 1n): DateTime {
    return new DateTime(this.local + sign * span.microseconds, this.offset, this.zone)
  }

  minus(other: DateTime): TimeSpan {
    if ((this.offset === null) !== (other.offset === null)) {
      throw new Failure('TypeError', "can't subtract offset-naive and offset-aware datetimes")
    }
    return new TimeSpan(this.instant - other.instant)
  }

  /** The same moment on another wall. */
  at(offset: bigint, zone: string | null = null): DateTime {
    return new DateTime(this.instant + offset, offset, zone)
  }
}

/** `+02:00`, with seconds when there are any; empty without a zone. */
export const offsetText = (offset: bigint | null, colon: string): string => {
  if (offset === null) return ''
  const seconds = Number((offset < 0n ? -offset : offset) / 1_000_000n)
  const tail = seconds % 60 ? `${colon}${pad(seconds % 60)}` : ''
  return `${offset < 0n ? '-' : '+'}${pad(Math.floor(seconds / 3600))}${colon}${pad(Math.floor(seconds / 60) % 60)}${tail}`
}
