'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { DocText } from './doc-text.tsx'
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
  const language = useLanguage()
  const doc = items[chosen]?.doc
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
  const above = below < 280 && box.top > below
  const width = Math.min(widest, Math.max(box.width, 280))
  return createPortal(
    <div
      className="pointer-events-auto fixed z-[70] rounded-md border border-line bg-raised shadow-pop"
      style={{
        left: Math.max(8, Math.min(box.left, window.innerWidth - width - 8)),
        width,
        ...(above ? { bottom: window.innerHeight - box.top + 4 } : { top: box.bottom + 4 }),
      }}
    >
      <div id={id} role="listbox" aria-label={text.suggestions} className="max-h-52 overflow-y-auto p-1">
        {items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
          <div
            key={`${item.kind} ${item.label}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            aria-describedby={at === chosen && doc !== undefined ? `${id}-doc` : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
            className="flex cursor-pointer items-baseline gap-2 rounded px-2 py-0.5 font-mono text-xs aria-selected:bg-selected"
          >
            <span className={item.kind === 'function' ? 'text-paused-ink' : 'text-running-ink'}>{item.label}</span>
            {!item.certain && <span className="shrink-0 text-2xs text-delayed-ink">{text.maybe}</span>}
            <span className="ml-auto truncate text-2xs text-faint">{item.detail}</span>
          </div>
        ))}
      </div>
      {doc !== undefined && (
        <div id={`${id}-doc`} className="border-t px-3 py-1.5">
          <DocText doc={doc} language={language} />
        </div>
      )}
    </div>,
    document.body,
  )
}
