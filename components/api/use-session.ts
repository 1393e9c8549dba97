'use client'
import { useQuery } from '@tanstack/react-query'
import type { Session } from '../../engine/contract/session.ts'
import { fetchJson } from './fetch-json.ts'

/** How one signs in here, and who is signed in. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    staleTime: 60_000,
    queryFn: ({ signal }) => fetchJson<Session>('/api/session', { signal }),
  })
