import { fetchJson } from '../fetch-json.ts'

export interface StartRequest {
  readonly workflow_id?: string
  readonly workflow_name?: string
  readonly workflow_namespace?: string
  readonly input: unknown
  readonly description?: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** POST /v2/executions; gives the new execution's id. */
export async function startExecution(request: StartRequest): Promise<string> {
  const { id } = await fetchJson<{ readonly id: string }>('/v2/executions', { method: 'POST', json: request })
  return id
}
