import { daysOf, pad } from './civil.ts'
import type { DateTime } from './date-time.ts'
import { offsetText } from './date-time.ts'
import { months, weekdays } from './names.ts'

/** Python's `strftime` in the C locale. */
export const formatDate = (date: DateTime, format: string): string =>
  format.replace(/%([a-zA-Z%])/g, (all, letter: string) => directive(date, letter) ?? all)

const directive = (date: DateTime, letter: string): string | undefined => {
  const f = date.fields
  const yearDay = date.days - daysOf(f.year, 1, 1) + 1
  const weekday = date.weekday
  const hour12 = f.hour % 12 || 12
  switch (letter) {
    case 'Y':
      return String(f.year)
    case 'y':
      return pad(f.year % 100)
    case 'C':
      return pad(Math.floor(f.year / 100))
    case 'm':
      return pad(f.month)
    case 'd':
      return pad(f.day)
    case 'e':
      return String(f.day).padStart(2)
    case 'H':
      return pad(f.hour)
    case 'I':
      return pad(hour12)
    case 'M':
      return pad(f.minute)
    case 'S':
      return pad(f.second)
    case 'f':
      return pad(f.microsecond, 6)
    case 'p':
      return f.hour < 12 ? 'AM' : 'PM'
    case 'j':
      return pad(yearDay, 3)
    case 'a':
      return weekdays[weekday]?.slice(0, 3)
    case 'A':
      return weekdays[weekday]
    case 'b':
    case 'h':
      return months[f.month - 1]?.slice(0, 3)
    case 'B':
      return months[f.month - 1]
    case 'u':
      return String(weekday + 1)
    case 'w':
      return String((weekday + 1) % 7)
    case 'U':
      return pad(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7))
    case 'W':
      return pad(Math.floor((yearDay + 6 - weekday) / 7))
    case 'G':
      return String(isoWeek(date).year)
    case 'V':
      return pad(isoWeek(date).week)
    case 'z':
      return offsetText(date.offset, '')
    case 'Z':
      return zoneName(date)
    case 'D':
      return formatDate(date, '%m/%d/%y')
    case 'F':
      return formatDate(date, '%Y-%m-%d')
    case 'T':
    case 'X':
      return formatDate(date, '%H:%M:%S')
    case 'R':
      return formatDate(date, '%H:%M')
    case 'r':
      return formatDate(date, '%I:%M:%S %p')
    case 'x':
      return formatDate(date, '%m/%d/%y')
    case 'c':
      return formatDate(date, '%a %b %e %H:%M:%S %Y')
    case 's':
      return String(date.instant / 1_000_000n)
    case 'n':
      return '\n'
    case 't':
      return '\t'
    case '%':
      return '%'
    default:
      return undefined
  }
}

const zoneName = (date: DateTime): string => {
  if (date.zone !== null) return date.zone
  return date.offset === 0n ? 'UTC' : ''
}

/** The ISO week: the one that holds the year's first Thursday is the first. */
const isoWeek = (date: DateTime): { year: number; week: number } => {
  const thursday = date.days - date.weekday + 3
  let { year } = date.fields
  if (thursday < daysOf(year, 1, 1)) year--
  else if (thursday >= daysOf(year + 1, 1, 1)) year++
  return { year, week: Math.floor((thursday - daysOf(year, 1, 1)) / 7) + 1 }
}
