import { fetchJson } from '../fetch-json.ts'

/** Starts what a schedule starts, now and once; the schedule itself does not move. Gives the execution's id. */
export async function runCronTrigger(id: string): Promise<string> {
  const path = `/api/cron-triggers/${encodeURIComponent(id)}/run`
  const { executionId } = await fetchJson<{ readonly executionId: string }>(path, { method: 'POST' })
  return executionId
}
