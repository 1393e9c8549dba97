'use client'
import { useQuery } from '@tanstack/react-query'
import { openNew, openStored } from './open-workflow.ts'
import { StartPage } from './start-page.tsx'
import { starter } from './text/starter.ts'

/** The designer of a stored workflow, or of a new one when there is no id. */
export function DesignerPage({ id }: { readonly id: string | null }) {
  const workflow = useQuery({
    queryKey: ['designer', 'workflow', id],
    queryFn: () => (id === null ? openNew('workflow', starter) : openStored(id)),
    // What is open is edited: a newer text must not slip under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return <StartPage start={workflow} />
}
