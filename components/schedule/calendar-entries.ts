import type { CalendarMonth } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { dayOf } from './month-grid.ts'

export interface CalendarEntry {
  readonly key: string
  readonly at: string
  readonly name: string
  readonly workflowName: string
  readonly kind: 'past' | 'coming'
  readonly executionId: string | null
  readonly state: State | null
}

/** Entries by local day, each day's in the order of time. */
export function entriesByDay(month: CalendarMonth): ReadonlyMap<string, readonly CalendarEntry[]> {
  const entries: CalendarEntry[] = [
    ...month.runs.map((run) => ({ ...run, key: `${run.triggerId} ${run.at}`, kind: 'past' as const })),
    ...month.upcoming.map((next) => ({
      ...next,
      key: `${next.triggerId} ${next.at} coming`,
      kind: 'coming' as const,
      executionId: null,
      state: null,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return Map.groupBy(entries, (entry) => dayOf(new Date(entry.at)))
}
