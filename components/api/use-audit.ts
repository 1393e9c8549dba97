'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEntry } from '../../engine/contract/accounts.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

export interface AuditFilter {
  readonly user: string | null
  readonly policy: string | null
}

const pageSize = 50

/** Changes in the project, newest first, by pages of 50. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    getNextPageParam: (page: readonly AuditEntry[]) => (page.length < pageSize ? null : (page.at(-1)?.id ?? null)),
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      for (const [name, value] of Object.entries({ ...filter, marker: pageParam })) {
        if (value !== null && value !== '') query.set(name, value)
      }
      return listOf<AuditEntry>(await fetchJson(`/api/audit?${query}`, { signal }), 'entries')
    },
  })
