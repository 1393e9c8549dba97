import { fetchJson } from '../fetch-json.ts'

export const deleteCronTrigger = (id: string): Promise<unknown> =>
  fetchJson(`/v2/cron_triggers/${encodeURIComponent(id)}`, { method: 'DELETE' })
