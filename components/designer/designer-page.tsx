'use client'
import { useQuery } from '@tanstack/react-query'
import { FileQuestion } from 'lucide-react'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { draftSubject, readDraft } from './api/drafts.ts'
import { getPositions } from './api/positions.ts'
import { getWorkflow } from './api/workflows.ts'
import { Designer } from './designer.tsx'
import { createDesigner, type DesignerStart } from './store.ts'
import { starter } from './text/starter.ts'
import { DesignerContext } from './use-designer.ts'

/** The designer of a stored workflow, or of a new one when there is no id. */
export function DesignerPage({ id }: { readonly id: string | null }) {
  const workflow = useQuery({
    queryKey: ['designer', 'workflow', id],
    queryFn: () => open(id),
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
  return <Opened start={workflow.data} />
}

/** What the page begins with: the stored text, or the draft that is ahead of it. */
async function open(id: string | null): Promise<DesignerStart> {
  if (id === null) {
    const draft = await readDraft(draftSubject(null))
    return { id, name: '', namespace: '', saved: starter, text: draft?.text ?? starter, baseId: null, pins: new Map() }
  }
  const workflow = await getWorkflow(id)
  const [draft, pins] = await Promise.all([readDraft(draftSubject(workflow.id)), getPositions(workflow.id)])
  return {
    id: workflow.id,
    name: workflow.name,
    namespace: workflow.namespace,
    saved: workflow.definition,
    text: draft?.text ?? workflow.definition,
    baseId: draft?.baseId ?? workflow.revisionId,
    pins,
  }
}

function Opened({ start }: { readonly start: DesignerStart }) {
  const [store] = useState(() => createDesigner(start))
  return (
    <DesignerContext value={store}>
      <Designer />
    </DesignerContext>
  )
}
