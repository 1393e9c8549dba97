import { fetchJson } from '../fetch-json.ts'

export const deleteWorkflow = (id: string): Promise<unknown> =>
  fetchJson(`/v2/workflows/${encodeURIComponent(id)}`, { method: 'DELETE' })
