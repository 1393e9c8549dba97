'use client'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ActionSummary } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** Every action a workflow of this project can name, described in the page's language where there are words for it. */
export function useActionList() {
  const { described } = useText().actions
  return useQuery({
    queryKey: ['actions'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => listOf<ActionSummary>(await fetchJson('/api/actions', { signal }), 'actions'),
    select: useCallback(
      (list: readonly ActionSummary[]) =>
        list.map((action) => ({ ...action, description: described[action.name] ?? action.description })),
      [described],
    ),
  })
}
