'use client'
import { useQuery } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'

/** The text of a workflow's newest revision; asked for only while `id` is given. */
export const useWorkflowDefinition = (id: string | null) =>
  useQuery({
    queryKey: ['definition', id],
    enabled: id !== null,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const workflow = await fetchJson<{ readonly definition: string }>(
        `/v2/workflows/${encodeURIComponent(id ?? '')}`,
        {
          signal,
        },
      )
      return workflow.definition
    },
  })
