'use client'
import { useQuery } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

export interface EnvironmentName {
  readonly name: string
  readonly description: string | null
}

/** The environments an execution can be given. */
export const useEnvironments = (enabled: boolean) =>
  useQuery({
    queryKey: ['environments'],
    enabled,
    queryFn: async ({ signal }) =>
      listOf<EnvironmentName>(await fetchJson('/v2/environments?fields=name,description', { signal }), 'environments'),
  })
