import { quoteText } from '../../data/quote-text.ts'
import { Failure, LimitFailure, valueError } from '../runtime/failure.ts'
import { dayOf, daysOf } from './civil.ts'
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
  let year = number('Y', 1900)
  const short = found.get('y')
  if (short !== undefined) year = Number(short) + (Number(short) < 69 ? 2000 : 1900)
  let month = number('m', 1)
  const name = found.get('B') ?? found.get('b')
  if (name !== undefined) month = indexOfName(months, name) + 1
  let day = number('d', 1)
  const yearDay = found.get('j')
  if (yearDay !== undefined && !found.has('d')) ({ month, day } = dayOf(daysOf(year, 1, 1) + Number(yearDay) - 1))
  let hour = number('H', 0)
  const half = found.get('I')
  if (half !== undefined) hour = (Number(half) % 12) + (found.get('p')?.toLowerCase() === 'pm' ? 12 : 0)
  const microsecond = Number((found.get('f') ?? '0').padEnd(6, '0'))
  const fields = { year, month, day, hour, minute: number('M', 0), second: number('S', 0), microsecond }
  return DateTime.of(fields, offsetOf(found.get('z')) ?? (found.has('Z') ? 0n : null))
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
