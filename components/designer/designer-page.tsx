'use client'
import { useQuery } from '@tanstack/react-query'
import { FileQuestion } from 'lucide-react'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { useText } from '../i18n/use-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Designer } from './designer.tsx'
import { openNew, openStored } from './open-workflow.ts'
import { createDesigner, type DesignerStart } from './store.ts'
import { starter } from './text/starter.ts'
import { DesignerContext } from './use-designer.ts'

/** The designer of a stored workflow, or of a new one when there is no id. */
export function DesignerPage({ id }: { readonly id: string | null }) {
  const text = useText().versions
  const workflow = useQuery({
    queryKey: ['designer', 'workflow', id],
    queryFn: () => (id === null ? openNew('workflow', starter) : openStored(id)),
    // What is open is edited: a newer text must not slip under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (workflow.isPending) return <Skeleton className="h-full w-full rounded-none" />
  if (workflow.isError) {
    const isMissing = workflow.error instanceof ApiError && workflow.error.status === 404
    return (
      <EmptyState icon={FileQuestion} title={isMissing ? text.missing : text.loadFailed}>
        {workflow.error.message}
      </EmptyState>
    )
  }
  return <Opened start={workflow.data} />
}

function Opened({ start }: { readonly start: DesignerStart }) {
  const [store] = useState(() => createDesigner(start))
  return (
    <DesignerContext value={store}>
      <Designer />
    </DesignerContext>
  )
}
