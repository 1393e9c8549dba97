'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ExecutionPage } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'

export interface ExecutionFilter {
  readonly state: string | null
  readonly workflow: string | null
  /** Number of a revision of the workflow. */
  readonly revision: string | null
  readonly q: string | null
}

const pageSize = 50

/** Executions, newest first, by pages of 50. */
export const useExecutions = (filter: ExecutionFilter) =>
  useInfiniteQuery({
    queryKey: ['executions', filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (page: ExecutionPage) => page.next,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      for (const [name, value] of Object.entries({ ...filter, marker: pageParam })) {
        if (value !== null && value !== '') query.set(name, value)
      }
      return fetchJson<ExecutionPage>(`/api/executions?${query}`, { signal })
    },
  })
