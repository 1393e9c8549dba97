import { dayOf, pad } from './civil.ts'

/** Python's date, which YAML texts may hold: days since 1970-01-01. */
export class DateOnly {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  str(): string {
    const { year, month, day } = dayOf(this.days)
    return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  }
  repr(): string {
    const { year, month, day } = dayOf(this.days)
    return `datetime.date(${year}, ${month}, ${day})`
  }
}
