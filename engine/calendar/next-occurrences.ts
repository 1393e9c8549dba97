import { err, ok, type Result } from '../result.ts'
import { readCronPattern } from './cron-pattern.ts'

/** The next times of a pattern strictly after `after`, at most `count`; fewer when it ends. Error: not a pattern. */
export const nextOccurrences = (
  pattern: string,
  timeZone: string,
  after: Date,
  count: number,
): Result<readonly Date[], string> => {
  const read = readCronPattern(pattern, timeZone)
  if (!read.ok) return err(read.error)
  const times: Date[] = []
  let at: Date | null = after
  while (times.length < count) {
    at = read.value.next(at)
    if (at === null) break
    times.push(at)
  }
  return ok(times)
}
