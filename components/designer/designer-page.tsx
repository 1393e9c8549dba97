'use client'
import { useQuery } from '@tanstack/react-query'
import { FileQuestion } from 'lucide-react'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { readDraft } from './api/drafts.ts'
import { getWorkflow, type StoredWorkflow } from './api/workflows.ts'
import { Designer } from './designer.tsx'
import { draftSubject } from './draft-subject.ts'
import { readPins } from './layout/kept-pins.ts'
import { createDesigner } from './store.ts'
import { starter } from './text/starter.ts'
import { DesignerContext } from './use-designer.ts'

/** The designer of a stored workflow, or of a new one when there is no id. */
export function DesignerPage({ id }: { readonly id: string | null }) {
  const workflow = useQuery({
    queryKey: ['designer', 'workflow', id],
    queryFn: () => (id === null ? null : getWorkflow(id)),
    // What is open is edited: a newer text must not slip under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (workflow.isPending) return <Skeleton className="h-full w-full rounded-none" />
  if (workflow.isError) {
    const isMissing = workflow.error instanceof ApiError && workflow.error.status === 404
    return (
      <EmptyState
        icon={FileQuestion}
        title={isMissing ? 'This workflow does not exist' : 'The workflow could not be loaded'}
      >
        {workflow.error.message}
      </EmptyState>
    )
  }
  return <Opened workflow={workflow.data} />
}

function Opened({ workflow }: { readonly workflow: StoredWorkflow | null }) {
  const [store] = useState(() => {
    const id = workflow?.id ?? null
    const saved = workflow?.definition ?? starter
    const draft = readDraft(draftSubject(id))
    return createDesigner({
      id,
      name: workflow?.name ?? '',
      saved,
      text: draft?.text ?? saved,
      pins: id === null ? new Map() : readPins(id),
    })
  })
  return (
    <DesignerContext value={store}>
      <Designer />
    </DesignerContext>
  )
}
