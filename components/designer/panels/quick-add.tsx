'use client'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { Dialog, DialogContent } from '../../ui/dialog.tsx'
import { Input } from '../../ui/input.tsx'
import { findActions } from '../palette/find-actions.ts'
import { flowPieces, type Piece } from '../palette/pieces.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'

interface QuickAddProps {
  readonly actions: readonly ActionSummary[]
  readonly onPick: (piece: Piece) => void
}

interface Choice {
  readonly piece: Piece
  readonly label: string
  readonly about: string
}

/** Adds a task by typing: arrows choose, Enter takes, Escape leaves. */
export function QuickAdd({ actions, onPick }: QuickAddProps) {
  const quickAdd = useDesigner((designer) => designer.quickAdd)
  const close = useDesigner((designer) => designer.openQuickAdd)
  const store = useDesignerStore()
  const { from } = quickAdd ?? { from: null }
  const title = from === null ? 'Add a task' : `Add what follows ${from.task} ${from.clause}`
  return (
    <Dialog open={quickAdd !== null} onOpenChange={(open) => (open ? undefined : close(null))}>
      {/* What was added takes the focus, not what had it before. */}
      {quickAdd !== null && (
        <DialogContent
          title={title}
          bare
          className="max-w-md"
          onCloseAutoFocus={(event) => {
            if (store.getState().selectedTask !== null) event.preventDefault()
          }}
        >
          <Chooser actions={actions} title={title} onPick={onPick} />
        </DialogContent>
      )}
    </Dialog>
  )
}

function Chooser({ actions, title, onPick }: QuickAddProps & { readonly title: string }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const choices = useMemo(() => choose(actions, query), [actions, query])
  const chosen = Math.min(at, choices.length - 1)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = (chosen + step + choices.length) % Math.max(1, choices.length)
      setAt(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const choice = choices[chosen]
      if (choice !== undefined) onPick(choice.piece)
    }
  }

  return (
    <div>
      <div className="border-b p-2">
        <Input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={choices.length === 0 ? undefined : `${listId}-${chosen}`}
          aria-label={title}
          placeholder={`${title} …`}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={title} className="max-h-80 overflow-y-auto p-1">
        {choices.map(({ piece, label, about }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which keeps the focus
          <div
            key={`${piece.kind} ${label}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => onPick(piece)}
            onMouseMove={() => setAt(index)}
            className="flex cursor-pointer items-baseline gap-3 rounded px-2.5 py-1.5 aria-selected:bg-selected"
          >
            <span className="shrink-0 font-mono text-sm">{label}</span>
            <span className="truncate text-faint text-xs">{about}</span>
          </div>
        ))}
        {choices.length === 0 && <p className="px-2.5 py-3 text-faint text-sm">Nothing matches.</p>}
      </div>
    </div>
  )
}

function choose(actions: readonly ActionSummary[], query: string): Choice[] {
  const wanted = query.trim().toLowerCase()
  const flow = flowPieces.filter(({ label }) => label.toLowerCase().includes(wanted))
  const found = findActions(actions, query, 60).map(
    ({ name, description }): Choice => ({ piece: { kind: 'action', action: name }, label: name, about: description }),
  )
  return wanted === '' ? [...flow, ...found] : [...found, ...flow]
}
