'use client'
import { useQuery } from '@tanstack/react-query'
import type { ExecutionPage, ExecutionSummary } from '../../../engine/contract/console.ts'
import { fetchJson } from '../../api/fetch-json.ts'
import { useDesigner } from '../use-designer.ts'
import { useStoredWorkflow } from '../use-stored-workflow.ts'

const shown = 20

/** The last runs of the workflow that is open, newest first; none while it is not stored. */
export function useRuns(): readonly ExecutionSummary[] {
  const { id } = useStoredWorkflow()
  const { data } = useQuery({
    queryKey: ['executions', 'of', id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      fetchJson<ExecutionPage>(`/api/executions?workflow=${encodeURIComponent(id ?? '')}&all=true&limit=${shown}`, {
        signal,
      }),
  })
  return data?.executions ?? none
}

const none: readonly ExecutionSummary[] = []

/** The run whose values are shown: the chosen one, else the newest. */
export function useChosenRun(): ExecutionSummary | null {
  const runs = useRuns()
  const chosen = useDesigner((designer) => designer.pastRun)
  return runs.find(({ id }) => id === chosen) ?? runs[0] ?? null
}
