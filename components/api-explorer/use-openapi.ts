'use client'
import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '../api/fetch-json.ts'
import type { OpenApi } from './document.ts'

/** The server's description of its own API. */
export const useOpenApi = () =>
  useQuery({
    queryKey: ['openapi'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => fetchJson<OpenApi>('/openapi.json', { signal }),
  })
