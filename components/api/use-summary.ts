'use client'
import { useQuery } from '@tanstack/react-query'
import type { Summary } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'

/** What Home shows. */
export const useSummary = () =>
  useQuery({ queryKey: ['summary'], queryFn: ({ signal }) => fetchJson<Summary>('/api/summary', { signal }) })
