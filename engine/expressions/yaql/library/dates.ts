import { DateTime } from '../../dates/date-time.ts'
import { formatDate } from '../../dates/format.ts'
import { parseLenient } from '../../dates/parse-lenient.ts'
import { parseByFormat } from '../../dates/strptime.ts'
import { TimeSpan } from '../../dates/time-span.ts'
import type { Num } from '../../runtime/arithmetic.ts'
import { Failure } from '../../runtime/failure.ts'
import { asDouble, isInt } from '../../runtime/numbers.ts'
import type { Run } from '../../runtime/run.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import {
  any,
  datetime,
  integer,
  integerOrNull,
  number,
  strictInteger,
  text,
  textOrNull,
  timespan,
  timespanOrNull,
} from '../param-types.ts'

const zero = new TimeSpan(0n)
const none = optional('offset', timespan, zero)

/** §7.8: dates and times. The engine's zone is UTC. */
export const addDates = (library: Library): void => {
  library.add('F', 'now', [optional('offset', timespanOrNull, zero)], ({ run }, offset) =>
    now(run).at(offset?.microseconds ?? 0n),
  )
  addConstructors(library)
  library.add('F', 'localtz', [], () => zero)
  library.add('F', 'utctz', [], () => zero)
  library.add('M', 'format', [param('dt', datetime), param('format', text)], (_context, date, format) =>
    formatDate(date, format),
  )
  const part = (name: string) => optional(name, integerOrNull, null)
  library.add(
    'M',
    'replace',
    [
      param('dt', datetime),
      part('year'),
      part('month'),
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
      part('microsecond'),
      optional('offset', timespanOrNull, null),
    ],
    (_context, date, year, month, day, hour, minute, second, microsecond, offset) => {
      const f = date.fields
      const or = (value: number | bigint | boolean | null, otherwise: number): number =>
        value === null ? otherwise : Number(value)
      const fields = {
        year: or(year, f.year),
        month: or(month, f.month),
        day: or(day, f.day),
        hour: or(hour, f.hour),
        minute: or(minute, f.minute),
        second: or(second, f.second),
        microsecond: or(microsecond, f.microsecond),
      }
      return DateTime.of(fields, offset === null ? date.offset : offset.microseconds)
    },
  )
  library.add('F', 'isDatetime', [param('value', any)], (_context, value) => value instanceof DateTime)
  library.add('F', 'isTimespan', [param('value', any)], (_context, value) => value instanceof TimeSpan)
}

/** The current moment in UTC. */
export const now = (run: Run): DateTime => new DateTime(BigInt(Math.trunc(run.functions.now())) * 1000n, 0n)

const addConstructors = (library: Library): void => {
  const unit = (name: string) => optional(name, integer, 0)
  library.add(
    'F',
    'datetime',
    [
      param('year', integer),
      param('month', integer),
      param('day', integer),
      unit('hour'),
      unit('minute'),
      unit('second'),
      unit('microsecond'),
      none,
    ],
    (_context, year, month, day, hour, minute, second, microsecond, offset) =>
      DateTime.of(
        {
          year: Number(year),
          month: Number(month),
          day: Number(day),
          hour: Number(hour),
          minute: Number(minute),
          second: Number(second),
          microsecond: Number(microsecond),
        },
        (offset ?? zero).microseconds,
      ),
  )
  library.add('F', 'datetime', [param('timestamp', number), none], (_context, timestamp, offset) =>
    fromTimestamp(timestamp).at((offset ?? zero).microseconds),
  )
  library.add(
    'F',
    'datetime',
    [param('string', text), optional('format', textOrNull, null)],
    ({ run }, value, format) => {
      const date = format === null ? parseLenient(value, () => now(run)) : parseByFormat(value, format)
      return date.offset === null ? new DateTime(date.local, 0n) : date
    },
  )
  const fine = (name: string) => optional(name, strictInteger, 0)
  library.add(
    'F',
    'timespan',
    [unit('days'), unit('hours'), unit('minutes'), fine('seconds'), fine('milliseconds'), fine('microseconds')],
    (_context, days, hours, minutes, seconds, milliseconds, microseconds) => {
      const big = (value: number | bigint | boolean | undefined): bigint => BigInt(value ?? 0)
      const total =
        (((big(days) * 24n + big(hours)) * 60n + big(minutes)) * 60n + big(seconds)) * 1000n + big(milliseconds)
      return new TimeSpan(total * 1000n + big(microseconds))
    },
  )
}

const fromTimestamp = (timestamp: Num): DateTime => {
  if (isInt(timestamp)) return new DateTime(BigInt(timestamp) * 1_000_000n, 0n)
  const seconds = asDouble(timestamp)
  if (!Number.isFinite(seconds)) throw new Failure('ValueError', 'cannot convert float NaN to integer')
  return new DateTime(BigInt(Math.round(seconds * 1e6)), 0n)
}

const rounded = (value: number): bigint => {
  if (!Number.isFinite(value)) throw new Failure('OverflowError', 'cannot convert float infinity to integer')
  const floor = Math.floor(value)
  const rest = value - floor
  return BigInt(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor)
}

/** A timespan times a number. */
export const scaleSpan = (span: TimeSpan, factor: Num): TimeSpan =>
  new TimeSpan(
    isInt(factor) ? span.microseconds * BigInt(factor) : rounded(Number(span.microseconds) * asDouble(factor)),
  )

/** A timespan divided by a number. */
export const divideSpan = (span: TimeSpan, divisor: Num): TimeSpan => {
  if (asDouble(divisor) === 0)
    throw new Failure('ZeroDivisionError', `${isInt(divisor) ? '' : 'float '}division by zero`)
  return new TimeSpan(rounded(Number(span.microseconds) / asDouble(divisor)))
}
