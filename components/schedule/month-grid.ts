/*
 * A month as weeks of seven days, Monday first, with the days of its neighbours that fill the first and last week.
 * Days are local days of the browser; they are written YYYY-MM-DD, months YYYY-MM.
 */
const two = (n: number) => String(n).padStart(2, '0')

/** The local day a moment falls on. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** A month from the address; the one of `now` when there is none or it is not a month. */
export function readMonth(text: string | null, now: Date): string {
  return text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : dayOf(now).slice(0, 7)
}

/** The month `by` months later (or earlier). */
export function shiftMonth(month: string, by: number): string {
  const at = new Date(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1)
  return dayOf(at).slice(0, 7)
}

export interface MonthGrid {
  readonly days: readonly string[]
  /** The span to ask the server for: from the first day's start to the last day's end. */
  readonly from: Date
  readonly to: Date
}

export function monthGrid(month: string): MonthGrid {
  const year = Number(month.slice(0, 4))
  const index = Number(month.slice(5)) - 1
  // Monday is 0 here.
  const lead = (new Date(year, index, 1).getDay() + 6) % 7
  const length = new Date(year, index + 1, 0).getDate()
  const weeks = Math.ceil((lead + length) / 7)
  // By the calendar, never by adding 24 hours: a day may have 23.
  const day = (n: number) => new Date(year, index, 1 - lead + n)
  const days = Array.from({ length: weeks * 7 }, (_, n) => dayOf(day(n)))
  return { days, from: day(0), to: day(weeks * 7) }
}
