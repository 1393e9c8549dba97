'use client'
import { useQuery } from '@tanstack/react-query'
import type { ApiToken } from '../../engine/contract/accounts.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** One's own API tokens, newest first. */
export const useTokens = () =>
  useQuery({
    queryKey: ['tokens'],
    queryFn: async ({ signal }) => listOf<ApiToken>(await fetchJson('/api/tokens', { signal }), 'tokens'),
  })
