import { sketch } from '../../../engine/language/sketch.ts'
import { fetchJson } from '../../api/fetch-json.ts'
import { listOf } from '../../api/list-of.ts'

interface Stored {
  readonly name: string
  readonly definition: string
}

/** Names of the stored workflows in whose text a task calls a workflow or an action by that full name. */
export async function fetchCallers(kind: 'workflow' | 'action', name: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ definition: `has:${name}`, fields: 'name,definition' })
  const stored = listOf<Stored>(await fetchJson(`/v2/workflows?${query}`), 'workflows')
  return stored.flatMap((one) => (calls(one.definition, kind, name) ? [one.name] : []))
}

const calls = (text: string, kind: 'workflow' | 'action', name: string): boolean =>
  (sketch(text).workflows ?? []).some(({ tasks }) => [...tasks.values()].some((task) => task[kind] === name))
