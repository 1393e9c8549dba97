import { nextOccurrences } from '../../engine/calendar/next-occurrences.ts'

/** The next times of a pattern in UTC, by the arithmetic that fires them; null when it is no cron pattern. */
export function previewOccurrences(pattern: string, count: number, after: Date): readonly Date[] | null {
  const next = nextOccurrences(pattern, 'UTC', after, count)
  return next.ok ? next.value : null
}
