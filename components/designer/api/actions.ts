import { useQuery } from '@tanstack/react-query'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { fetchJson } from '../../api/fetch-json.ts'

type Answer = readonly ActionSummary[] | { readonly actions: readonly ActionSummary[] }

async function getActions(): Promise<readonly ActionSummary[]> {
  const answer = await fetchJson<Answer>('/api/actions')
  const list = 'actions' in answer ? answer.actions : answer
  return list.toSorted((a, b) => a.name.localeCompare(b.name))
}

/** The actions that can be used, by name. */
export const useActionList = () =>
  useQuery({ queryKey: ['designer', 'actions'], queryFn: getActions, staleTime: 60_000 })
