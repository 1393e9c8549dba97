'use client'
import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '../api/fetch-json.ts'

export interface Template {
  readonly name: string
  readonly text: string
}

/** The workflows to begin from. */
export const fetchTemplates = async (signal?: AbortSignal): Promise<readonly Template[]> => {
  const request = signal === undefined ? {} : { signal }
  return (await fetchJson<{ readonly templates: readonly Template[] }>('/api/templates', request)).templates
}

export const useTemplates = () =>
  useQuery({
    queryKey: ['templates'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchTemplates(signal),
  })
