'use client'
import { useQuery } from '@tanstack/react-query'
import { openNew, openStored } from './open-workflow.ts'
import { StartPage } from './start-page.tsx'

interface DesignerPageProps {
  readonly id: string | null
  /** Names the draft of a new workflow. */
  readonly newId?: string
  /** What a new workflow begins from; the starter when there is none. */
  readonly template?: string | null
}

/** The designer of a stored workflow, or of a new one when there is no id. */
export function DesignerPage({ id, newId = '', template = null }: DesignerPageProps) {
  const workflow = useQuery({
    queryKey: ['designer', 'workflow', id, newId, template],
    queryFn: () => (id === null ? openNew(newId, template) : openStored(id)),
    // What is open is edited: a newer text must not slip under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return <StartPage start={workflow} />
}
