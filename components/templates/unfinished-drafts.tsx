'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FilePen, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { dropOwnDraft, dropServerDraft, listNewDrafts } from '../designer/api/drafts.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

/** The first name of a text that may be broken. */
const nameOf = (text: string): string | undefined => /^(?!version:|name:)([\p{L}\p{N}_.-]+):/mu.exec(text)?.[1]

/** New workflows that were begun and never saved. */
export function UnfinishedDrafts() {
  const text = useText().templates
  const queries = useQueryClient()
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: ({ signal }) => listNewDrafts(signal) })
  if (drafts.data === undefined || drafts.data.length === 0) return null
  const discard = async (subject: string) => {
    dropOwnDraft(subject)
    await dropServerDraft(subject)
    await queries.invalidateQueries({ queryKey: ['drafts'] })
  }
  return (
    <Card>
      <h2 className="border-b px-4 py-2 font-medium text-sm">{text.unfinished}</h2>
      <ul className="divide-y">
        {drafts.data.map(({ subject, text: definition, updatedAt }) => {
          const name = nameOf(definition) ?? text.unnamed
          return (
            <li key={subject} className="flex items-center gap-3 px-4 py-2 text-sm">
              <FilePen aria-hidden className="size-4 text-faint" />
              <Link
                href={`/workflows/new?draft=${encodeURIComponent(subject.slice('new:'.length))}`}
                className="rounded font-medium text-accent hover:underline"
              >
                {name}
              </Link>
              <span className="text-faint text-xs">
                <RelativeTime at={updatedAt} />
              </span>
              <Button
                variant="ghost"
                size="icon-sm"
                className="ml-auto"
                aria-label={`${text.discard}: ${name}`}
                onClick={() => discard(subject)}
              >
                <Trash2 />
              </Button>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
