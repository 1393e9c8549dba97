'use client'
import { useQuery } from '@tanstack/react-query'
import type { Schedule } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'
import { listOf } from './list-of.ts'

/** All schedules of the project. */
export const useSchedules = () =>
  useQuery({
    queryKey: ['schedules'],
    queryFn: async ({ signal }) => listOf<Schedule>(await fetchJson('/api/schedules', { signal }), 'schedules'),
  })
