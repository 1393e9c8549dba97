import { Failure } from '../runtime/failure.ts'
import { daysInMonth } from './civil.ts'
import { DateTime } from './date-time.ts'
import { indexOfName, months, weekdays } from './names.ts'
import { offsetOf } from './strptime.ts'

/*
 * Reads a date the way people write it: ISO forms with and without separators, names of months, clock times with
 * AM and PM, zones. Numbers that stand alone are told apart by size and place: four digits or more than 31 make a
 * year, two numbers are month and day (day first when the first is above 12), and what is missing comes from today.
 */

interface Found {
  year?: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  microsecond?: number
  weekday?: number
  offset?: bigint
  readonly loose: { readonly value: number; readonly digits: number }[]
}

const clock = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?/
const units = /^(\d{1,2})\s*h(?:\s*(\d{1,2})\s*m(?:\s*(\d{1,2})(?:[.,](\d+))?\s*s)?)?(?![a-z])/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:[.,](\d+))?)?(?!\d)/
const hourWord = /^(\d{1,2})(?:\s*)(am?|pm?|a\.m\.?|p\.m\.?)\b/i
const zone = /^(?:utc|gmt|z)(?![a-z])/i
const offset = /^(utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/i
const words = /^[a-z]+\.?/i
const number = /^(\d+)(?:st|nd|rd|th)?(?![a-z])/i
const filler = /^(?:[\s,;/.-]+|(?:at|on|and|of|ad|t|m|h)(?![a-z]))/i

/** @throws Failure, `ParserError`, when nothing can be made of the text. */
export const parseLenient = (text: string, now: () => DateTime): DateTime => {
  const unknown = (): Failure => new Failure('ParserError', `Unknown string format: ${text}`)
  const found: Found = { loose: [] }
  let rest = text.trim()
  if (rest === '') throw new Failure('ParserError', `String does not contain a date: ${text}`)
  while (rest !== '') {
    const used = step(rest, found)
    if (used === 0) throw unknown()
    rest = rest.slice(used)
  }
  placeNumbers(found, unknown)
  return complete(found, now(), text)
}

const step = (rest: string, found: Found): number =>
  readIso(rest, found) ||
  readClock(rest, found) ||
  readZone(rest, found) ||
  readNumber(rest, found) ||
  readWord(rest, found) ||
  (filler.exec(rest)?.[0].length ?? 0)

const readIso = (rest: string, found: Found): number => {
  if (found.year !== undefined || found.loose.length > 0) return 0
  const dashed = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)(?:T(?=\d))?/i.exec(rest)
  if (dashed) {
    found.year = Number(dashed[1])
    found.month = Number(dashed[2])
    if (dashed[3] !== undefined) found.day = Number(dashed[3])
    return dashed[0].length
  }
  const match = compact.exec(rest)
  if (!match) return 0
  found.year = Number(match[1])
  found.month = Number(match[2])
  found.day = Number(match[3])
  if (match[4] !== undefined) setClock(found, match[4], match[5], match[6], match[7])
  return match[0].length
}

const setClock = (found: Found, hour: string, minute?: string, second?: string, fraction?: string): void => {
  found.hour = Number(hour)
  found.minute = Number(minute ?? 0)
  found.second = Number(second ?? 0)
  found.microsecond = Number((fraction ?? '').slice(0, 6).padEnd(6, '0'))
}

const readClock = (rest: string, found: Found): number => {
  const match = clock.exec(rest)
  if (match && found.hour === undefined) {
    setClock(found, match[1] as string, match[2], match[3], match[4])
    const after = /^\s*(am?|pm?|a\.m\.?|p\.m\.?)\b/i.exec(rest.slice(match[0].length))
    if (after) found.hour = half(found.hour as unknown as number, after[1] as string)
    return match[0].length + (after?.[0].length ?? 0)
  }
  const named = units.exec(rest)
  if (named && found.hour === undefined) {
    setClock(found, named[1] as string, named[2], named[3], named[4])
    return named[0].length
  }
  const word = hourWord.exec(rest)
  if (!word || found.hour !== undefined) return 0
  found.hour = half(Number(word[1]), word[2] as string)
  found.minute = 0
  return word[0].length
}

const half = (hour: number, word: string): number => (hour % 12) + (/^p/i.test(word) ? 12 : 0)

const readZone = (rest: string, found: Found): number => {
  if (found.offset !== undefined || found.hour === undefined) return 0
  const signed = offset.exec(rest)
  if (signed) {
    // "GMT+3" is read as "my time plus three hours is GMT", which is west of it.
    const sign = (signed[2] === '-') === (signed[1] === undefined) ? '-' : '+'
    found.offset = offsetOf(`${sign}${signed[3]?.padStart(2, '0')}${signed[4] ?? '00'}`) ?? 0n
    return signed[0].length
  }
  const named = zone.exec(rest)
  if (named) found.offset = 0n
  return named?.[0].length ?? 0
}

const readNumber = (rest: string, found: Found): number => {
  const match = number.exec(rest)
  if (!match) return 0
  const digits = match[1] as string
  if (digits.length === 3 || digits.length === 5) return 0
  if (digits.length === 6 && found.year === undefined && found.loose.length === 0) {
    for (const at of [0, 2, 4]) found.loose.push({ value: Number(digits.slice(at, at + 2)), digits: 2 })
    return match[0].length
  }
  found.loose.push({ value: Number(digits), digits: digits.length })
  return match[0].length
}

const readWord = (rest: string, found: Found): number => {
  const match = words.exec(rest)
  if (!match) return 0
  const name = match[0].replace('.', '')
  const month = indexOfName(months, name === 'sept' ? 'sep' : name)
  if (month >= 0 && found.month === undefined) {
    found.month = month + 1
    return match[0].length
  }
  const weekday = indexOfName(weekdays, name)
  if (weekday < 0) return 0
  found.weekday = weekday
  return match[0].length
}

const placeNumbers = (found: Found, unknown: () => Failure): void => {
  const loose = [...found.loose]
  const yearAt = loose.findIndex(({ value, digits }) => found.year === undefined && (digits > 2 || value > 31))
  const yearFirst = yearAt === 0
  if (yearAt >= 0) found.year = fullYear(loose.splice(yearAt, 1)[0] as { value: number; digits: number })
  if (loose.length > 3) throw unknown()
  if (found.month !== undefined && found.day === undefined) placeDay(found, loose.shift())
  else if (found.month === undefined && loose.length >= 2) {
    const [a, b] = [loose.shift()?.value ?? 0, loose.shift()?.value ?? 0]
    const dayFirst = a > 12 && !yearFirst
    found.month = dayFirst ? b : a
    found.day = dayFirst ? a : b
  } else if (found.day === undefined && loose.length === 1 && found.month === undefined)
    found.day = loose.shift()?.value ?? 0
  const left = loose.shift()
  if (left !== undefined && found.year === undefined) found.year = fullYear(left)
  else if (left !== undefined) throw unknown()
}

const placeDay = (found: Found, day: { value: number } | undefined): void => {
  if (day !== undefined) found.day = day.value
}

const fullYear = ({ value, digits }: { value: number; digits: number }): number =>
  digits > 2 ? value : value + (value < 69 ? 2000 : 1900)

/** A field out of its range is told together with the text. */
const withText = <T>(text: string, make: () => T): T => {
  try {
    return make()
  } catch (error) {
    throw error instanceof Failure ? new Failure('ParserError', `${error.message}: ${text}`) : error
  }
}

const complete = (found: Found, today: DateTime, text: string): DateTime => {
  const base = today.fields
  const year = found.year ?? base.year
  const month = found.month ?? base.month
  if (month < 1 || month > 12) throw new Failure('ParserError', `month must be in 1..12: ${text}`)
  const day = found.day ?? Math.min(base.day, daysInMonth(year, month))
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new Failure('ParserError', `day is out of range for month: ${text}`)
  }
  const { hour = 0, minute = 0, second = 0, microsecond = 0 } = found
  const fields = { year, month, day, hour, minute, second, microsecond }
  const date = withText(text, () => DateTime.of(fields, found.offset ?? null))
  if (found.weekday === undefined || found.day !== undefined) return date
  const ahead = (found.weekday - date.weekday + 7) % 7
  return new DateTime(date.local + BigInt(ahead) * 86_400_000_000n, date.offset)
}
