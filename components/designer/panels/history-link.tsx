'use client'
import { History } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { definitionPage } from '../../url/definition.ts'
import { definitionOf } from '../api/definitions.ts'
import { useDesigner } from '../use-designer.ts'

/** Leads to the revisions of the workflow that is open. */
export function HistoryLink() {
  const text = useText().versions
  const router = useRouter()
  const id = useDesigner((designer) => designer.id)
  const book = useDesigner((designer) => designer.book)
  const namespace = useDesigner((designer) => designer.namespace)
  const of = definitionOf({ id, book, namespace })
  const address = of === null ? null : definitionPage(of, '/revisions')
  useActions(
    useMemo(
      () =>
        address === null
          ? []
          : [
              {
                id: 'designer.history',
                label: text.history,
                group: 'page',
                keys: 'h',
                run: () => router.push(address),
              },
            ],
      [address, text, router],
    ),
  )
  if (address === null) return null
  return (
    <Tooltip content={`${text.history} (H)`}>
      <Button asChild variant="ghost" size="icon">
        <Link href={address} aria-label={text.history}>
          <History />
        </Link>
      </Button>
    </Tooltip>
  )
}
