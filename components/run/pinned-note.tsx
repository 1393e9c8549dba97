'use client'
import { Pin } from 'lucide-react'
import { useText } from '../i18n/use-text.ts'

/** Says of a run that it did not call the actions of some tasks. */
export function PinnedNote({ names }: { readonly names: readonly string[] }) {
  const text = useText().test
  if (names.length === 0) return null
  return (
    <span
      title={text.pinnedRunHint}
      className="flex min-w-0 items-center gap-1 rounded bg-paused/15 px-1.5 py-0.5 text-paused-ink text-xs"
    >
      <Pin aria-hidden className="size-3 shrink-0" />
      <span className="truncate">{text.pinnedRun(names.join(', '))}</span>
    </span>
  )
}
