'use client'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { Paragraphs } from '../../data/words.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Input } from '../../ui/input.tsx'
import { PieceIcon } from '../palette/piece-icon.tsx'
import { type Piece, pieceType } from '../palette/pieces.ts'
import { type CallableWorkflow, type ListedPiece, searchPieces } from '../palette/search-pieces.ts'

interface PalettePanelProps {
  readonly actions: readonly ActionSummary[]
  readonly workflows: readonly CallableWorkflow[]
  readonly loading: boolean
  readonly failed: boolean
  readonly onPick: (piece: Piece) => void
}

/** What a workflow is made of: drag it onto the canvas, or pick it to add it behind what is selected. */
export function PalettePanel({ actions, workflows, loading, failed, onPick }: PalettePanelProps) {
  const text = useText().canvas
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ListedPiece | null>(null)
  const groups = useMemo(
    () => searchPieces({ actions, workflows }, query, text.pieces),
    [actions, workflows, query, text],
  )
  const hasActions = groups.some(({ group }) => group === 'actions')
  return (
    <section
      aria-label={text.palette.title}
      className="flex h-full w-56 shrink-0 flex-col border-r bg-surface"
      onKeyDown={walkItems}
    >
      <div className="relative p-2">
        <Search aria-hidden className="absolute top-4.5 left-4.5 size-3.5 text-faint" />
        <Input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={text.palette.search}
          aria-label={text.palette.search}
          className="pl-7.5"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {groups.map(({ group, pieces }) => (
          <div key={group} className="mb-2">
            <h2 className="px-2 py-1.5 font-medium text-2xs text-faint uppercase tracking-wide">
              {text.palette[group]}
            </h2>
            {pieces.map((item) => (
              <Item key={item.label} item={item} onPick={onPick} onLook={setChosen} />
            ))}
          </div>
        ))}
        {!hasActions && (loading || failed) && (
          <p className="px-2 py-3 text-faint text-xs">{loading ? text.palette.loading : text.palette.failed}</p>
        )}
        {groups.length === 0 && !loading && <p className="px-2 py-3 text-faint text-xs">{text.palette.noMatch}</p>}
      </div>
      <About item={chosen} />
    </section>
  )
}

/** Arrows walk through the list from the search field, the one of all that Tab stops at. */
function walkItems(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const next = items[items.indexOf(document.activeElement as HTMLElement) + step]
  event.preventDefault()
  next?.focus()
}

interface ItemProps {
  readonly item: ListedPiece
  readonly onPick: (piece: Piece) => void
  readonly onLook: (item: ListedPiece) => void
}

function Item({ item, onPick, onLook }: ItemProps) {
  const { piece, label } = item
  const isName = piece.kind === 'action' || piece.kind === 'workflow' || piece.kind === 'command'
  return (
    <button
      type="button"
      tabIndex={-1}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(pieceType, JSON.stringify(piece))
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onFocus={() => onLook(item)}
      onMouseEnter={() => onLook(item)}
      onClick={() => onPick(piece)}
      className="flex w-full cursor-grab items-center gap-2 rounded-md px-2 py-1 text-left text-muted hover:bg-hover hover:text-fg"
    >
      <span className="shrink-0">
        <PieceIcon piece={piece} />
      </span>
      <span className={isName ? 'truncate font-mono text-xs' : 'truncate text-sm'}>{label}</span>
    </button>
  )
}

/** What a piece does, and what it takes. */
function About({ item }: { readonly item: ListedPiece | null }) {
  const text = useText().canvas.palette
  return (
    <section aria-label={text.about} className="h-36 shrink-0 overflow-y-auto border-t bg-sunken px-3 py-2 text-xs">
      {item === null ? (
        <p className="text-faint">{text.hint}</p>
      ) : (
        <>
          <h3 className="break-words font-medium font-mono">{item.label}</h3>
          <Paragraphs text={item.about} className="mt-0.5 break-words text-muted" />
          {item.input.length > 0 && (
            <>
              <h4 className="mt-1.5 text-faint">{text.inputs}</h4>
              <ul>
                {item.input.map(({ name, required }) => (
                  <li key={name} className="flex justify-between gap-2 font-mono">
                    <span className="truncate">{name}</span>
                    {required && <span className="shrink-0 text-faint">{text.required}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}
