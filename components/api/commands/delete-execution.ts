import { fetchJson } from '../fetch-json.ts'

/** Deletes an execution with its tasks; `force` takes unfinished ones too. */
export const deleteExecution = (id: string, force: boolean): Promise<unknown> =>
  fetchJson(`/v2/executions/${encodeURIComponent(id)}${force ? '?force=true' : ''}`, { method: 'DELETE' })
