'use client'
import { Workflow } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useWorkflows } from '../api/use-workflows.ts'
import type { Action } from './registry.ts'

/** Every workflow as a place to go to, for the palette alone. */
export function useWorkflowActions(): readonly Action[] {
  const router = useRouter()
  const { data } = useWorkflows()
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, tags }) => ({
        id: `workflow-${id}`,
        label: name,
        group: 'go' as const,
        icon: Workflow,
        words: tags.join(' '),
        run: () => router.push(`/workflows/${id}`),
      })),
    [data, router],
  )
}
