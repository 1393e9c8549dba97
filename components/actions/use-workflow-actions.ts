'use client'
import { Workflow } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useWorkflows } from '../api/use-workflows.ts'
import { workflowAddress } from '../url/workflow-address.ts'
import type { Action } from './registry.ts'

/** Every workflow as a place to go to, for the palette alone. */
export function useWorkflowActions(): readonly Action[] {
  const router = useRouter()
  const { data } = useWorkflows()
  return useMemo(
    () =>
      (data ?? []).map((workflow) => ({
        id: `workflow-${workflow.id}`,
        label: workflow.name,
        group: 'go' as const,
        icon: Workflow,
        words: workflow.tags.join(' '),
        run: () => router.push(workflowAddress(workflow)),
      })),
    [data, router],
  )
}
