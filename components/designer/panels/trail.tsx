'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Fragment } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesigner } from '../use-designer.ts'
import { useVia } from '../use-drill.ts'

/** The way by which one came down into a sub-workflow, each step a way back; and the workbook that holds it. */
export function Trail() {
  const text = useText().canvas.members
  const trail = useDesigner((designer) => designer.trail)
  const book = useDesigner((designer) => designer.book)
  const back = useDesigner((designer) => designer.back)
  const steps = useVia()
  if (trail.length + steps.length === 0 && book === null) return null
  return (
    <nav aria-label={text.trail} className="flex min-w-0 items-center gap-1 text-muted text-sm">
      {book !== null && (
        <>
          <span className="truncate" title={text.book}>
            {book}
          </span>
          <Separator />
        </>
      )}
      {steps.map(({ href, name }) => (
        <Fragment key={href}>
          <Link href={href} className="truncate rounded hover:text-fg hover:underline">
            {name}
          </Link>
          <Separator />
        </Fragment>
      ))}
      {trail.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a workflow may stand in the trail twice, and its place is what it is
        <Fragment key={`${at} ${name}`}>
          <button type="button" className="truncate rounded hover:text-fg hover:underline" onClick={() => back(at)}>
            {name}
          </button>
          <Separator />
        </Fragment>
      ))}
    </nav>
  )
}

const Separator = () => <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint" />
