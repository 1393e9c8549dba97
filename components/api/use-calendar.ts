'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarMonth } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'

/** Past and coming runs between two moments (ISO 8601). */
export const useCalendar = (from: string, to: string) =>
  useQuery({
    queryKey: ['calendar', from, to],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchJson<CalendarMonth>(`/api/calendar?${new URLSearchParams({ from, to })}`, { signal }),
  })
