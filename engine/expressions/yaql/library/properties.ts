import { DateTime } from '../../dates/date-time.ts'
import { dayLength, TimeSpan } from '../../dates/time-span.ts'
import { Failure } from '../../runtime/failure.ts'
import { toFloat, toInt } from '../../runtime/numbers.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { noMatch } from '../dispatch.ts'

const ofDate: ReadonlyMap<string, (date: DateTime) => RV> = new Map<string, (date: DateTime) => RV>([
  ['year', (date) => date.fields.year],
  ['month', (date) => date.fields.month],
  ['day', (date) => date.fields.day],
  ['hour', (date) => date.fields.hour],
  ['minute', (date) => date.fields.minute],
  ['second', (date) => date.fields.second],
  ['microsecond', (date) => date.fields.microsecond],
  ['weekday', (date) => date.weekday],
  ['offset', (date) => new TimeSpan(date.offset ?? 0n)],
  // yaql moves the clock to UTC and leaves the zone as it was, for the timestamp too.
  ['timestamp', (date) => toFloat(Number(date.instant - (date.offset ?? 0n)) / 1e6)],
  ['utc', (date) => new DateTime(date.instant, date.offset, date.zone)],
  ['date', (date) => new DateTime(BigInt(date.days) * dayLength, date.offset, date.zone)],
  ['time', (date) => new TimeSpan(date.local - BigInt(date.days) * dayLength)],
])

const ofSpan: ReadonlyMap<string, (span: TimeSpan) => RV> = new Map<string, (span: TimeSpan) => RV>([
  ['microseconds', (span) => toInt(span.microseconds)],
  ['milliseconds', (span) => toFloat(Number(span.microseconds) / 1e3)],
  ['seconds', (span) => toFloat(Number(span.microseconds) / 1e6)],
  ['minutes', (span) => toFloat(Number(span.microseconds) / 6e7)],
  ['hours', (span) => toFloat(Number(span.microseconds) / 3.6e9)],
  ['days', (span) => toFloat(Number(span.microseconds) / 8.64e10)],
])

/** `value.name` for what is neither a map nor a sequence. */
export const propertyOf = (value: RV, name: string): RV => {
  const property = `#property#${name}`
  if (!ofDate.has(name) && !ofSpan.has(name)) {
    throw new Failure('NoFunctionRegisteredException', `Unknown function "${property}"`)
  }
  const read = value instanceof DateTime ? ofDate.get(name)?.(value) : undefined
  if (read !== undefined) return read
  const span = value instanceof TimeSpan ? ofSpan.get(name)?.(value) : undefined
  if (span !== undefined) return span
  throw noMatch(property, undefined)
}
