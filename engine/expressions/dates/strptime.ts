import { quoteText } from '../../data/quote-text.ts'
import { Failure, LimitFailure, valueError } from '../runtime/failure.ts'
import { dayOf, daysOf, weekdayOf } from './civil.ts'
import { DateTime } from './date-time.ts'
import { indexOfName, months, weekdays } from './names.ts'

const names = (list: readonly string[], short: boolean): string =>
  list.map((name) => (short ? name.slice(0, 3) : name)).join('|')

const patterns: ReadonlyMap<string, string> = new Map([
  ['Y', '\\d{4}'],
  ['y', '\\d{2}'],
  ['m', '1[0-2]|0[1-9]|[1-9]'],
  ['d', '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]'],
  ['H', '2[0-3]|[01]\\d|\\d'],
  ['I', '1[0-2]|0[1-9]|[1-9]'],
  ['M', '[0-5]\\d|\\d'],
  ['S', '6[01]|[0-5]\\d|\\d'],
  ['f', '\\d{1,6}'],
  ['j', '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]'],
  ['U', '5[0-3]|[0-4]\\d|\\d'],
  ['W', '5[0-3]|[0-4]\\d|\\d'],
  ['V', '5[0-3]|0[1-9]|[1-4]\\d|\\d'],
  ['G', '\\d{4}'],
  ['w', '[0-6]'],
  ['u', '[1-7]'],
  ['a', names(weekdays, true)],
  ['A', names(weekdays, false)],
  ['b', names(months, true)],
  ['B', names(months, false)],
  ['p', 'am|pm'],
  ['z', '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z'],
  ['Z', 'utc|gmt'],
])

const composed: ReadonlyMap<string, string> = new Map([
  ['c', '%a %b %d %H:%M:%S %Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
])

/** No directive may repeat, so that a format is a short pattern of bounded parts. */
const longest = 1000

/** Python's `strptime` in the C locale; no zone is left open as null. */
export const parseByFormat = (text: string, format: string): DateTime => {
  if (format.length > longest) throw new LimitFailure('Format of a date is too long')
  const letters: string[] = []
  const full = format.replace(/%([cxX])/g, (_all, letter: string) => composed.get(letter) ?? '')
  let source = ''
  for (const piece of full.match(/%[\s\S]?|\s+|[^%\s]+/g) ?? []) {
    if (piece.startsWith('%')) source += directive(piece.slice(1), format, letters)
    else source += /^\s/.test(piece) ? '\\s+' : piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  }
  const match = new RegExp(`^${source}`, 'i').exec(text)
  if (!match) throw valueError(`time data ${quoteText(text)} does not match format ${quoteText(format)}`)
  if (match[0].length < text.length) throw valueError(`unconverted data remains: ${text.slice(match[0].length)}`)
  return assemble(new Map(letters.map((letter, at) => [letter, match[at + 1] as string])))
}

const directive = (letter: string, format: string, letters: string[]): string => {
  if (letter === '%') return '%'
  const pattern = patterns.get(letter)
  if (pattern === undefined) {
    throw valueError(
      letter === '' ? `stray % in format '${format}'` : `'${letter}' is a bad directive in format '${format}'`,
    )
  }
  if (letters.includes(letter)) {
    const [now, before] = [letters.length + 1, letters.indexOf(letter) + 1]
    throw new Failure('error', `redefinition of group name '${letter}' as group ${now}; was group ${before}`)
  }
  letters.push(letter)
  return `(${pattern})`
}

const assemble = (found: ReadonlyMap<string, string>): DateTime => {
  const number = (letter: string, otherwise: number): number => Number(found.get(letter) ?? otherwise)
  let hour = number('H', 0)
  const half = found.get('I')
  if (half !== undefined) hour = (Number(half) % 12) + (found.get('p')?.toLowerCase() === 'pm' ? 12 : 0)
  const microsecond = Number((found.get('f') ?? '0').padEnd(6, '0'))
  const date = dateOf(found, number)
  const fields = { ...date, hour, minute: number('M', 0), second: number('S', 0), microsecond }
  return DateTime.of(fields, offsetOf(found.get('z')) ?? (found.has('Z') ? 0n : null))
}

type Numbers = (letter: string, otherwise: number) => number

const dateOf = (found: ReadonlyMap<string, string>, number: Numbers): ReturnType<typeof dayOf> => {
  const short = found.get('y')
  const year = short === undefined ? number('Y', 1900) : Number(short) + (Number(short) < 69 ? 2000 : 1900)
  const weekday = toldWeekday(found)
  if (short === undefined && !found.has('Y') && found.has('G')) {
    if (!found.has('V') || weekday === null) throw valueError(isoYearAlone)
    if (found.has('j')) throw valueError(isoYearWithDay)
  } else if (!found.has('U') && !found.has('W') && found.has('V')) {
    throw valueError(weekday === null ? isoWeekAlone : isoWeekWithYear)
  }
  const start = daysOf(year, 1, 1)
  if (found.has('j')) return dayOf(start + number('j', 1) - 1)
  const week = found.get('W') ?? found.get('U')
  if (weekday !== null && week !== undefined) {
    return dayOf(start + dayOfWeek(start, Number(week), weekday, found.has('W')) - 1)
  }
  if (weekday !== null && found.has('V')) {
    const fourth = daysOf(number('G', 1), 1, 4)
    return dayOf(fourth - weekdayOf(fourth) + (number('V', 1) - 1) * 7 + weekday)
  }
  const name = found.get('B') ?? found.get('b')
  const month = name === undefined ? number('m', 1) : indexOfName(months, name) + 1
  return { year, month, day: number('d', 1) }
}

const isoYearAlone =
  "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u')."
const isoYearWithDay =
  "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead."
const isoWeekAlone =
  "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u')."
const isoWeekWithYear =
  "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead."

/** From Monday, 0; null when none is told. */
const toldWeekday = (found: ReadonlyMap<string, string>): number | null => {
  const name = found.get('A') ?? found.get('a')
  if (name !== undefined) return indexOfName(weekdays, name)
  if (found.has('w')) return (Number(found.get('w')) + 6) % 7
  return found.has('u') ? Number(found.get('u')) - 1 : null
}

/** Day of the year, from 1, of a weekday in a week that begins with Monday or Sunday; the days before week 1 are week 0. */
const dayOfWeek = (start: number, week: number, weekday: number, fromMonday: boolean): number => {
  const shift = fromMonday ? 0 : 1
  const [first, day] = [(weekdayOf(start) + shift) % 7, (weekday + shift) % 7]
  return week === 0 ? 1 + day - first : 1 + ((7 - first) % 7) + 7 * (week - 1) + day
}

/** Microseconds of `+02:00`, `+0200` or `Z`; null without one. */
export const offsetOf = (text: string | undefined): bigint | null => {
  if (text === undefined) return null
  if (/^z$/i.test(text)) return 0n
  const match = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?/.exec(text)
  if (!match) return null
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return BigInt(match[1] === '-' ? -seconds : seconds) * 1_000_000n
}
