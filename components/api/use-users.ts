'use client'
import { useQuery } from '@tanstack/react-query'
import type { User } from '../../engine/contract/accounts.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** All users, by name; for administrators. */
export const useUsers = () =>
  useQuery({
    queryKey: ['users'],
    queryFn: async ({ signal }) => listOf<User>(await fetchJson('/api/users', { signal }), 'users'),
  })
