'use client'
import { useQuery } from '@tanstack/react-query'
import { openBook } from './open-workflow.ts'
import { StartPage } from './start-page.tsx'

interface BookPageProps {
  readonly name: string
  readonly namespace: string
  /** The workflow of it that is shown first; empty for its first one. */
  readonly member: string
}

/** The designer of a stored workbook: all its workflows and actions in one text. */
export function BookPage({ name, namespace, member }: BookPageProps) {
  const book = useQuery({
    queryKey: ['designer', 'workbook', namespace, name],
    queryFn: () => openBook(name, namespace, member),
    // What is open is edited: a newer text must not slip under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return <StartPage start={book} />
}
