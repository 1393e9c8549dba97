import type { Text } from '../i18n/en.ts'

const number = /^\d+$/

/** Days of the week from a field like `1-5` or `MON,3`; null when it says more than days. 0 is Sunday. */
function weekdays(field: string): readonly number[] | null {
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  const one = (text: string) => {
    const named = names.indexOf(text.toLowerCase())
    return named >= 0 ? named : number.test(text) && Number(text) <= 7 ? Number(text) % 7 : null
  }
  const days: number[] = []
  for (const part of field.split(',')) {
    const [first = '', last = first] = part.split('-')
    const [from, to] = [one(first), one(last)]
    if (from === null || to === null || to < from) return null
    for (let day = from; day <= to; day++) days.push(day)
  }
  return days
}

const listed = (words: readonly string[], text: Text) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${text.cron.and} ${words.at(-1)}`

/**
 * A cron pattern in words, for the shapes that people write; null for the others, where the next occurrences say more
 * than a clumsy sentence would.
 */
export function readPattern(pattern: string, text: Text, locale: string): string | null {
  const fields = pattern.trim().split(/\s+/)
  if (fields.length !== 5) return null
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const every = (field: string) => {
    const step = /^\*\/(\d+)$/.exec(field)
    return step === null ? null : Number(step[1])
  }
  const allDays = day === '*' && month === '*' && weekday === '*'
  const date = (at: Date, format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(at)

  if (hour === '*' && allDays) {
    if (minute === '*') return text.cron.everyMinute
    const step = every(minute)
    if (step !== null) return step === 1 ? text.cron.everyMinute : text.cron.everyMinutes(step)
    return number.test(minute) ? text.cron.hourly(minute) : null
  }
  if (!number.test(minute)) return null
  const hourStep = every(hour)
  if (hourStep !== null && allDays) {
    return hourStep === 1 ? text.cron.hourly(minute) : text.cron.everyHours(hourStep, minute)
  }
  const hours = hour.split(',')
  if (!hours.every((part) => number.test(part) && Number(part) < 24) || Number(minute) > 59) return null
  const time = listed(
    hours.map((part) => `${part.padStart(2, '0')}:${minute.padStart(2, '0')}`),
    text,
  )
  if (allDays) return text.cron.daily(time)
  if (day === '*' && month === '*') {
    const days = weekdays(weekday)
    if (days === null) return null
    if (days.join() === '1,2,3,4,5') return text.cron.weekdays(time)
    // 4 January 2026 was a Sunday.
    const names = days.map((n) => date(new Date(Date.UTC(2026, 0, 4 + n)), { weekday: 'long' }))
    return text.cron.weekly(listed(names, text), time)
  }
  if (weekday !== '*') return null
  const dates = day.split(',')
  if (!dates.every((part) => number.test(part))) return null
  if (month === '*') return text.cron.monthly(listed(dates, text), time)
  if (!number.test(month) || dates.length > 1) return null
  return text.cron.yearly(day, date(new Date(Date.UTC(2026, Number(month) - 1, 1)), { month: 'long' }), time)
}
