import { fetchJson } from '../fetch-json.ts'

/** Pause (PAUSED), resume (RUNNING) or cancel (CANCELLED) an execution. */
export const setExecutionState = (id: string, state: 'PAUSED' | 'RUNNING' | 'CANCELLED'): Promise<unknown> =>
  fetchJson(`/v2/executions/${encodeURIComponent(id)}`, { method: 'PUT', json: { state } })
