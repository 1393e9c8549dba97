'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../i18n/use-text.ts'
import type { Suggestion } from './suggestions.ts'

interface SuggestionListProps {
  readonly id: string
  readonly anchor: HTMLElement
  readonly items: readonly Suggestion[]
  readonly chosen: number
  readonly onPick: (suggestion: Suggestion) => void
}

const widest = 420

/** What fits where the cursor is, below its field; the keys are the field's. */
export function SuggestionList({ id, anchor, items, chosen, onPick }: SuggestionListProps) {
  const text = useText().expression
  const [box, setBox] = useState(() => anchor.getBoundingClientRect())
  useEffect(() => {
    const follow = () => setBox(anchor.getBoundingClientRect())
    follow()
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [anchor])
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])
  const below = window.innerHeight - box.bottom
  const above = below < 200 && box.top > below
  const width = Math.min(widest, Math.max(box.width, 280))
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label={text.suggestions}
      className="pointer-events-auto fixed z-[70] max-h-52 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-pop"
      style={{
        left: Math.max(8, Math.min(box.left, window.innerWidth - width - 8)),
        width,
        ...(above ? { bottom: window.innerHeight - box.top + 4 } : { top: box.bottom + 4 }),
      }}
    >
      {items.map((item, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={`${item.kind} ${item.label}`}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(item)}
          className="flex cursor-pointer items-baseline gap-2 rounded px-2 py-0.5 font-mono text-xs aria-selected:bg-selected"
        >
          <span className={item.kind === 'function' ? 'text-paused-ink' : 'text-running-ink'}>{item.label}</span>
          {!item.certain && <span className="shrink-0 text-2xs text-delayed-ink">{text.maybe}</span>}
          <span className="ml-auto truncate text-2xs text-faint">{item.detail}</span>
        </div>
      ))}
    </div>,
    document.body,
  )
}
