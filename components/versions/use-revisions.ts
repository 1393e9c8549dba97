'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RevisionPage, RevisionText } from '../../engine/contract/console.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { type Definition, definitionApi } from '../url/definition.ts'

/** The history of a workflow or workbook, newest first, page by page. */
export const useRevisions = (of: Definition) =>
  useInfiniteQuery({
    queryKey: ['revisions', of],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      fetchJson<RevisionPage>(
        definitionApi(of, '/revisions', pageParam === null ? {} : { before: String(pageParam) }),
        {
          signal,
        },
      ),
    getNextPageParam: ({ next }) => next,
  })

/** One revision with its text, which never changes; nothing while there is no number. */
export const useRevision = (of: Definition, number: number | null) =>
  useQuery({
    queryKey: ['revision', of, number],
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchJson<RevisionText>(definitionApi(of, `/revisions/${number}`), { signal }),
  })
