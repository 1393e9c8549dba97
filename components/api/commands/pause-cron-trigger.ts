import { fetchJson } from '../fetch-json.ts'

/** Pauses or resumes a schedule. Mistral's /v2 cannot change a cron trigger, so these are the console's own. */
export const pauseCronTrigger = (id: string, paused: boolean): Promise<unknown> =>
  fetchJson(`/api/cron-triggers/${encodeURIComponent(id)}/${paused ? 'pause' : 'resume'}`, { method: 'POST' })
