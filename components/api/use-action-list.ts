'use client'
import { useQuery } from '@tanstack/react-query'
import type { ActionSummary } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** Every action a workflow of this project can name. */
export const useActionList = () =>
  useQuery({
    queryKey: ['actions'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => listOf<ActionSummary>(await fetchJson('/api/actions', { signal }), 'actions'),
  })
