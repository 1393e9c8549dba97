'use client'
import { useQuery } from '@tanstack/react-query'
import type { TaskDetail } from '../../engine/contract/console.ts'
import { fetchJson } from './fetch-json.ts'

/** One task with its attempts; the execution page invalidates it when a change touches the task. */
export const useTaskDetail = (id: string | null) =>
  useQuery({
    queryKey: ['task', id],
    enabled: id !== null,
    queryFn: ({ signal }) => fetchJson<TaskDetail>(`/api/tasks/${encodeURIComponent(id ?? '')}`, { signal }),
  })
