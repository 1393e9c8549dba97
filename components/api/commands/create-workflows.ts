import { fetchJson } from '../fetch-json.ts'
import { listOf } from '../list-of.ts'

/** Stores every workflow of a text; gives how many there were. */
export async function createWorkflows(definition: string): Promise<number> {
  const answer = await fetchJson('/v2/workflows', { method: 'POST', text: definition })
  return listOf(answer, 'workflows').length
}
