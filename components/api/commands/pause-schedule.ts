import { fetchJson } from '../fetch-json.ts'

/** Pauses or resumes a schedule. Mistral's /v2 cannot change a cron trigger, so this is the console's own endpoint. */
export const pauseSchedule = (id: string, paused: boolean): Promise<unknown> =>
  fetchJson(`/api/schedules/${encodeURIComponent(id)}`, { method: 'PUT', json: { paused } })
