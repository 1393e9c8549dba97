'use client'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { useText } from '../../i18n/use-text.ts'
import { Dialog, DialogContent } from '../../ui/dialog.tsx'
import { Input } from '../../ui/input.tsx'
import { type GraphModel, taskId } from '../graph/model.ts'
import { canStandWithin } from '../graph/stand-within.ts'
import type { Piece } from '../palette/pieces.ts'
import { type CallableWorkflow, searchPieces } from '../palette/search-pieces.ts'
import type { QuickAdd as QuickAddPlace } from '../store.ts'
import { useDesigner } from '../use-designer.ts'

interface QuickAddProps {
  readonly actions: readonly ActionSummary[]
  readonly workflows: readonly CallableWorkflow[]
  readonly onPick: (piece: Piece) => void
  /** A task that is there already comes where a new one would. */
  readonly onTask: (task: string) => void
}

/** Adds a task by typing: arrows choose, Enter takes, Escape leaves. */
export function QuickAdd(props: QuickAddProps) {
  const text = useText().canvas
  const quickAdd = useDesigner((designer) => designer.quickAdd)
  const close = useDesigner((designer) => designer.openQuickAdd)
  const hasPicked = useRef(false)
  const picking: QuickAddProps = {
    ...props,
    onPick(piece) {
      hasPicked.current = true
      props.onPick(piece)
    },
    onTask(task) {
      hasPicked.current = true
      props.onTask(task)
    },
  }
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
      {/* On the canvas what was added takes the focus, not what had it before. */}
      {quickAdd !== null && (
        <DialogContent
          title={title}
          bare
          className="max-w-md"
          onCloseAutoFocus={(event) => {
            if (hasPicked.current && document.querySelector('.react-flow') !== null) event.preventDefault()
            hasPicked.current = false
          }}
        >
          <Chooser {...picking} title={title} />
        </DialogContent>
      )}
    </Dialog>
  )
}

interface Choice {
  readonly key: string
  readonly label: string
  readonly about: string
  readonly pick: () => void
}

function Chooser({ actions, workflows, title, onPick, onTask }: QuickAddProps & { readonly title: string }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const text = useText().canvas
  const quickAdd = useDesigner((designer) => designer.quickAdd)
  const model = useDesigner((designer) => designer.good?.model)
  const choices = useMemo((): readonly Choice[] => {
    const tasks = quickAdd === null || model === undefined ? [] : tasksFor(quickAdd, model)
    const known = tasks
      .filter((task) => task.toLowerCase().includes(query.trim().toLowerCase()))
      .map((task) => ({ key: `task ${task}`, label: task, about: text.quickAdd.there, pick: () => onTask(task) }))
    const pieces = searchPieces({ actions, workflows }, query, text.pieces)
      .flatMap(({ pieces }) => pieces.slice(0, 60))
      .map(({ piece, label, about }) => ({
        key: `${piece.kind} ${label}`,
        label,
        about,
        pick: () => onPick(piece),
      }))
    // A task that stands alone is what a transition waits for; else something new is meant most of the time.
    return quickAdd?.edge == null ? [...pieces, ...known] : [...known, ...pieces]
  }, [actions, workflows, query, text, quickAdd, model, onPick, onTask])
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
      choices[chosen]?.pick()
    }
  }

  return (
    <div>
      <div className="border-b p-2">
        <Input
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
        {choices.map(({ key, label, about, pick }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which keeps the focus
          <div
            key={key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={pick}
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

/** The tasks that are there and can come where quick-add puts what is picked. */
function tasksFor({ edge, from }: QuickAddPlace, model: GraphModel): readonly string[] {
  const names = model.nodes.flatMap((node) => (node.kind === 'task' ? [node.name] : []))
  if (edge != null) return names.filter((name) => canStandWithin(model, name, edge))
  if (from === null) return []
  const known = new Set(
    model.edges
      .filter((one) => one.source === taskId(from.task) && one.kind === from.clause)
      .map(({ target }) => target),
  )
  return names.filter((name) => name !== from.task && !known.has(taskId(name)))
}
