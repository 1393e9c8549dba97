'use client'
import { CircleAlert, CircleCheck, LayoutDashboard, Plus, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useDesigner } from '../use-designer.ts'
import { HistoryLink } from './history-link.tsx'
import { MemberSwitcher } from './member-switcher.tsx'
import { SaveButton } from './save-button.tsx'
import { Trail } from './trail.tsx'

interface HeaderProps {
  readonly saving: boolean
  readonly onSave: (message?: string) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Shows an action of the workbook. */
  readonly onAction: (name: string) => void
  /** The button that runs the stored workflow. */
  readonly run: ReactNode
}

/** The name, whether it is stored and valid, and what can be done with the whole. */
export function Header({ saving, onSave, onUndo, onRedo, onAction, run }: HeaderProps) {
  const shown = useDesigner((designer) => designer.shown)
  const unsaved = useDesigner((designer) => designer.text !== designer.saved)
  const isNew = useDesigner((designer) => designer.id === null)
  const openQuickAdd = useDesigner((designer) => designer.openQuickAdd)
  const tidy = useDesigner((designer) => designer.tidy)
  const hasPins = useDesigner((designer) => designer.pins.size > designer.locked.size)
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-3">
      <Trail />
      <h1 className="min-w-0 truncate font-semibold">{shown === '' ? 'New workflow' : shown}</h1>
      <MemberSwitcher onAction={onAction} />
      <span
        className="flex items-center gap-1.5 whitespace-nowrap text-faint text-xs"
        role="status"
        data-testid="save-state"
      >
        <span
          aria-hidden
          className={
            unsaved || isNew ? 'size-2 rounded-full bg-[var(--delayed)]' : 'size-2 rounded-full bg-[var(--success)]'
          }
        />
        {saving ? 'Saving …' : isNew ? 'Not stored yet' : unsaved ? 'Unsaved changes' : 'Saved'}
      </span>
      <Validity />
      <div className="ml-auto flex items-center gap-1">
        <Tooltip content="Undo (Ctrl+Z)">
          <Button variant="ghost" size="icon" aria-label="Undo" onClick={onUndo}>
            <Undo2 />
          </Button>
        </Tooltip>
        <Tooltip content="Redo (Ctrl+Shift+Z)">
          <Button variant="ghost" size="icon" aria-label="Redo" onClick={onRedo}>
            <Redo2 />
          </Button>
        </Tooltip>
        <Tooltip content="Put every node where the layout wants it (Shift+Alt+T)">
          <Button variant="ghost" size="icon" aria-label="Tidy" disabled={!hasPins} onClick={tidy}>
            <LayoutDashboard />
          </Button>
        </Tooltip>
        <Tooltip content="Add a task (N)">
          <Button variant="ghost" onClick={() => openQuickAdd({ at: null, from: null })}>
            <Plus />
            Add task
          </Button>
        </Tooltip>
        <HistoryLink />
        {run}
        <SaveButton disabled={saving || (!unsaved && !isNew)} onSave={onSave} />
      </div>
    </header>
  )
}

function Validity() {
  const errors = useDesigner(({ problems }) => problems.filter(({ severity }) => severity === 'error').length)
  const broken = useDesigner((designer) => designer.stale)
  if (errors === 0 && !broken) {
    return (
      <span className="flex items-center gap-1 whitespace-nowrap text-[var(--success-ink)] text-xs">
        <CircleCheck aria-hidden className="size-3.5" /> Valid
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1 whitespace-nowrap text-[var(--error-ink)] text-xs">
      <CircleAlert aria-hidden className="size-3.5" /> {errors} {errors === 1 ? 'error' : 'errors'}
    </span>
  )
}
