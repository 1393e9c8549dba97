'use client'
import { GitCompareArrows } from 'lucide-react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { useDesigner } from '../use-designer.ts'
import { ConflictDialog } from './conflict-dialog.tsx'

/** Says that somebody else's work is there too; it stays until a person has chosen. */
export function ConflictBar() {
  const text = useText().versions
  const conflict = useDesigner((designer) => designer.conflict)
  const comparing = useDesigner((designer) => designer.comparing)
  const compare = useDesigner((designer) => designer.compare)
  if (conflict === null) return null
  const told =
    conflict.kind === 'draft' ? text.draftConflict : text.publishedConflict(conflict.revision, conflict.author)
  return (
    <div
      role="alert"
      data-hue="delayed"
      className="flex shrink-0 items-center gap-3 border-b bg-hue-soft px-3 py-1.5 text-sm"
      data-testid="conflict"
    >
      <GitCompareArrows aria-hidden className="size-4 shrink-0 text-hue-ink" />
      <span className="min-w-0 flex-1">{told}</span>
      <Button size="sm" onClick={() => compare(true)}>
        {text.compare}
      </Button>
      {comparing && <ConflictDialog key={conflict.theirs} conflict={conflict} />}
    </div>
  )
}
