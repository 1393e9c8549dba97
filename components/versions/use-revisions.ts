'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RevisionPage, RevisionText } from '../../engine/contract/console.ts'
import { fetchJson } from '../api/fetch-json.ts'

const address = (id: string) => `/api/workflows/${encodeURIComponent(id)}/revisions`

/** The history of a workflow, newest first, page by page. */
export const useRevisions = (id: string) =>
  useInfiniteQuery({
    queryKey: ['revisions', id],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      fetchJson<RevisionPage>(`${address(id)}${pageParam === null ? '' : `?before=${pageParam}`}`, { signal }),
    getNextPageParam: ({ next }) => next,
  })

/** One revision with its text, which never changes; nothing while there is no number. */
export const useRevision = (id: string, number: number | null) =>
  useQuery({
    queryKey: ['revision', id, number],
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchJson<RevisionText>(`${address(id)}/${number}`, { signal }),
  })
