'use client'
import { useQuery } from '@tanstack/react-query'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

export const fetchWorkflows = async (signal?: AbortSignal): Promise<readonly WorkflowSummary[]> => {
  const answer = await fetchJson('/api/workflows', signal === undefined ? {} : { signal })
  return listOf<WorkflowSummary>(answer, 'workflows')
}

/** All workflows of the project. */
export const useWorkflows = () => useQuery({ queryKey: ['workflows'], queryFn: ({ signal }) => fetchWorkflows(signal) })
