import { fetchJson } from '../fetch-json.ts'

/** Runs a failed task again from the beginning (with-items: all items), and its execution with it. */
export const rerunTask = (id: string): Promise<unknown> =>
  fetchJson(`/v2/tasks/${encodeURIComponent(id)}`, { method: 'PUT', json: { state: 'RUNNING', reset: true } })
