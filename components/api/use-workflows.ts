'use client'
import { useQuery } from '@tanstack/react-query'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** All workflows of the project. */
export const useWorkflows = () =>
  useQuery({
    queryKey: ['workflows'],
    queryFn: async ({ signal }) => listOf<WorkflowSummary>(await fetchJson('/api/workflows', { signal }), 'workflows'),
  })
