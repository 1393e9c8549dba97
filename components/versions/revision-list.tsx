'use client'
import type { RevisionSummary } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { cn } from '../ui/cn.ts'

interface RevisionListProps {
  readonly revisions: readonly RevisionSummary[]
  readonly shown: number
  readonly onShow: (number: number) => void
}

/** The history, newest first; a click shows what that revision changed. */
export function RevisionList({ revisions, shown, onShow }: RevisionListProps) {
  const text = useText().versions
  const newest = revisions[0]?.number
  return (
    <ol aria-label={text.list}>
      {revisions.map(({ id, number, author, message, createdAt }) => (
        <li key={id} className="border-b last:border-b-0">
          <button
            type="button"
            aria-current={number === shown || undefined}
            onClick={() => onShow(number)}
            className={cn(
              'flex w-full flex-col gap-0.5 px-4 py-2.5 text-left hover:bg-hover',
              number === shown && 'bg-accent-soft',
            )}
          >
            <span className="flex items-center gap-2 font-medium text-sm">
              {text.revision(number)}
              {number === newest && <Badge>{text.newest}</Badge>}
            </span>
            <span className={cn('text-sm', message === null ? 'text-faint' : 'text-muted')}>
              {message ?? text.noMessage}
            </span>
            <span className="text-faint text-xs">
              <RelativeTime at={createdAt} />
              {author !== null && ` · ${text.by(author)}`}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
