'use client'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { useText } from '../../i18n/use-text.ts'
import { Dialog, DialogContent } from '../../ui/dialog.tsx'
import { Input } from '../../ui/input.tsx'
import type { Piece } from '../palette/pieces.ts'
import { type CallableWorkflow, searchPieces } from '../palette/search-pieces.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'

interface QuickAddProps {
  readonly actions: readonly ActionSummary[]
  readonly workflows: readonly CallableWorkflow[]
  readonly onPick: (piece: Piece) => void
}

/** Adds a task by typing: arrows choose, Enter takes, Escape leaves. */
export function QuickAdd({ actions, workflows, onPick }: QuickAddProps) {
  const text = useText().canvas
  const quickAdd = useDesigner((designer) => designer.quickAdd)
  const close = useDesigner((designer) => designer.openQuickAdd)
  const store = useDesignerStore()
  const from = quickAdd?.from ?? null
  const edge = quickAdd?.edge ?? null
  const title =
    edge !== null
      ? text.quickAdd.within(edge.task, edge.to)
      : from === null
        ? text.quickAdd.title
        : text.quickAdd.behind(from.task, text.kinds[from.clause])
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
          <Chooser actions={actions} workflows={workflows} title={title} onPick={onPick} />
        </DialogContent>
      )}
    </Dialog>
  )
}

function Chooser({ actions, workflows, title, onPick }: QuickAddProps & { readonly title: string }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const text = useText().canvas
  const choices = useMemo(
    () => searchPieces({ actions, workflows }, query, text.pieces).flatMap(({ pieces }) => pieces.slice(0, 60)),
    [actions, workflows, query, text],
  )
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
        {choices.length === 0 && <p className="px-2.5 py-3 text-faint text-sm">{text.palette.noMatch}</p>}
      </div>
    </div>
  )
}
