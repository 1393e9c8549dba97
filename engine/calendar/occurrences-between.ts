import { readCronPattern } from './cron-pattern.ts'

/** What is needed to know when a trigger fires. */
export interface TriggerTimes {
  readonly pattern: string | null
  readonly timeZone: string
  /** When it fires next; null when it never does. */
  readonly next: Date | null
  /** How often it still fires; null without a limit. */
  readonly remaining: number | null
}

/**
 * When a trigger will fire from `from` on and before `to`, at most `limit` times: its next time, then the pattern's
 * times after that. A trigger whose pattern cannot be read fires at its next time only.
 */
export const occurrencesBetween = (trigger: TriggerTimes, from: Date, to: Date, limit: number): readonly Date[] => {
  const read = trigger.pattern === null ? null : readCronPattern(trigger.pattern, trigger.timeZone)
  const times: Date[] = []
  let left = trigger.remaining ?? Number.POSITIVE_INFINITY
  let at = trigger.next
  // Without a limit of its own a trigger's times before `from` need not be counted, and may be very many.
  if (at !== null && at < from && trigger.remaining === null && read?.ok)
    at = read.value.next(new Date(from.getTime() - 1))
  while (at !== null && at < to && left > 0 && times.length < limit) {
    if (at >= from) times.push(at)
    left--
    at = read?.ok ? read.value.next(at) : null
  }
  return times
}
