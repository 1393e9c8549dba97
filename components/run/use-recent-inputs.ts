'use client'
import { useQuery } from '@tanstack/react-query'
import type { ExecutionPage, ExecutionSummary } from '../../engine/contract/console.ts'
import { fetchJson } from '../api/fetch-json.ts'

const shown = 10

/** The last runs of a workflow, for their inputs; none of one that is not stored. */
export function useRecentInputs(workflowId: string | null): readonly ExecutionSummary[] {
  const { data } = useQuery({
    queryKey: ['executions', 'recent', workflowId],
    enabled: workflowId !== null,
    queryFn: ({ signal }) =>
      fetchJson<ExecutionPage>(`/api/executions?workflow=${encodeURIComponent(workflowId ?? '')}&limit=${shown}`, {
        signal,
      }),
  })
  return data?.executions ?? []
}
