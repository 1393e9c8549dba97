import { Cron } from 'croner'
import { err, ok, type Result } from '../result.ts'

const nicknames = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/i

/** A pattern that has been read; `next` gives its first time strictly after another one, or null when there is none. */
export interface CronPattern {
  readonly next: (after: Date) => Date | null
}

/**
 * Reads a pattern as Mistral's triggers write it: five fields, a sixth for seconds at the END, names, ranges, steps,
 * `L`, or a nickname such as `@hourly`; when both a day of the month and a day of the week are given, either matches.
 * `timeZone` is an IANA name.
 */
export const readCronPattern = (pattern: string, timeZone = 'UTC'): Result<CronPattern, string> => {
  const text = pattern.trim()
  const fields = text.split(/\s+/)
  const known = text.startsWith('@') ? nicknames.test(text) : fields.length === 5 || fields.length === 6
  if (!known) return err(`The specified pattern is not valid: ${pattern}`)
  // The library has seconds first.
  const ordered = fields.length === 6 ? [fields[5], ...fields.slice(0, 5)].join(' ') : text
  try {
    const cron = new Cron(ordered, { timezone: timeZone, paused: true, domAndDow: false, sloppyRanges: true })
    return ok({ next: (after) => cron.nextRun(after) })
  } catch {
    return err(`The specified pattern is not valid: ${pattern}`)
  }
}
