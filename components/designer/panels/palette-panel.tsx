'use client'
import { CircleCheck, CircleSlash, Merge, OctagonX, Pause, Repeat, Search, UserCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { Input } from '../../ui/input.tsx'
import { TaskIcon } from '../canvas/task-icon.tsx'
import { findActions } from '../palette/find-actions.ts'
import { flowPieces, type Piece, pieceType } from '../palette/pieces.ts'

interface PalettePanelProps {
  readonly actions: readonly ActionSummary[]
  readonly loading: boolean
  readonly failed: boolean
  readonly onPick: (piece: Piece) => void
}

/** What a workflow is made of: drag it onto the canvas, or pick it to add it after the selected task. */
export function PalettePanel({ actions, loading, failed, onPick }: PalettePanelProps) {
  const [query, setQuery] = useState('')
  const found = findActions(actions, query)
  return (
    <section aria-label="Palette" className="flex h-full w-56 shrink-0 flex-col border-r bg-surface">
      <div className="relative p-2">
        <Search aria-hidden className="absolute top-4.5 left-4.5 size-3.5 text-faint" />
        <Input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder="Search actions"
          aria-label="Search actions"
          className="pl-7.5"
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {query === '' && (
          <Group title="Flow">
            {flowPieces.map(({ piece, label, about }) => (
              <Item key={label} piece={piece} label={label} about={about} icon={flowIcon(piece)} onPick={onPick} />
            ))}
          </Group>
        )}
        <Group title="Actions">
          {found.map(({ name, description }) => (
            <Item
              key={name}
              piece={{ kind: 'action', action: name }}
              label={name}
              about={description}
              icon={<TaskIcon runs="action" target={name} />}
              onPick={onPick}
              mono
            />
          ))}
          {found.length === 0 && (
            <p className="px-2 py-3 text-faint text-xs">
              {loading ? 'Loading …' : failed ? 'The actions could not be loaded.' : 'No action matches.'}
            </p>
          )}
        </Group>
      </div>
    </section>
  )
}

const commandIcons = { fail: OctagonX, succeed: CircleCheck, pause: Pause, noop: CircleSlash }

function flowIcon(piece: Piece): ReactNode {
  if (piece.kind === 'join') return <Merge className="size-4" aria-hidden />
  if (piece.kind === 'with-items') return <Repeat className="size-4" aria-hidden />
  if (piece.kind === 'approval') return <UserCheck className="size-4" aria-hidden />
  const Icon = commandIcons[piece.kind === 'command' ? piece.command : 'noop']
  return <Icon className="size-4" aria-hidden />
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="mb-2">
      <h2 className="px-2 py-1.5 font-medium text-2xs text-faint uppercase tracking-wide">{title}</h2>
      {children}
    </div>
  )
}

interface ItemProps {
  readonly piece: Piece
  readonly label: string
  readonly about: string
  readonly icon: ReactNode
  readonly onPick: (piece: Piece) => void
  readonly mono?: boolean
}

function Item({ piece, label, about, icon, onPick, mono = false }: ItemProps) {
  return (
    <button
      type="button"
      draggable
      title={about}
      onDragStart={(event) => {
        event.dataTransfer.setData(pieceType, JSON.stringify(piece))
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onClick={() => onPick(piece)}
      className="flex w-full cursor-grab items-center gap-2 rounded-md px-2 py-1 text-left text-muted hover:bg-hover hover:text-fg"
    >
      <span className="shrink-0">{icon}</span>
      <span className={mono ? 'truncate font-mono text-xs' : 'truncate text-sm'}>{label}</span>
    </button>
  )
}
