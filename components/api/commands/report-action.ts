import { fetchJson } from '../fetch-json.ts'

/** Gives an asynchronous action its result, as the person or system it waits for. */
export const reportAction = (id: string, state: 'SUCCESS' | 'ERROR', output: unknown): Promise<unknown> =>
  fetchJson(`/v2/action_executions/${encodeURIComponent(id)}`, { method: 'PUT', json: { state, output } })
