'use client'
import { History } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useDesigner } from '../use-designer.ts'

/** Leads to the revisions of the workflow that is open. */
export function HistoryLink() {
  const text = useText().versions
  const router = useRouter()
  const id = useDesigner((designer) => (designer.book === null ? designer.id : null))
  useActions(
    useMemo(
      () =>
        id === null
          ? []
          : [
              {
                id: 'designer.history',
                label: text.history,
                group: 'page',
                keys: 'h',
                run: () => router.push(`/workflows/${id}/revisions`),
              },
            ],
      [id, text, router],
    ),
  )
  if (id === null) return null
  return (
    <Tooltip content={`${text.history} (H)`}>
      <Button asChild variant="ghost" size="icon">
        <Link href={`/workflows/${id}/revisions`} aria-label={text.history}>
          <History />
        </Link>
      </Button>
    </Tooltip>
  )
}
