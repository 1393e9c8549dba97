'use client'
import { CircleAlert, CircleCheck, LayoutDashboard, ListTree, Pencil, Plus, Redo2, Undo2, Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useDesigner } from '../use-designer.ts'
import { ExportMenu } from './export-menu.tsx'
import { HistoryLink } from './history-link.tsx'
import { hasSeveral, MemberSwitcher } from './member-switcher.tsx'
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
  /** The graph is shown as a list. */
  readonly asList: boolean
  readonly onToggleList: () => void
  readonly onImport: () => void
}

/** The name, whether it is stored and valid, and what can be done with the whole. */
export function Header(props: HeaderProps) {
  const { saving, onSave, onUndo, onRedo, onAction, run, asList, onToggleList, onImport } = props
  const text = useText().frame
  const shown = useDesigner((designer) => designer.shown)
  const several = useDesigner(hasSeveral)
  const unsaved = useDesigner((designer) => designer.text !== designer.saved)
  const isNew = useDesigner((designer) => designer.id === null)
  const { renameWorkflow } = useText().canvas.naming
  const renameMember = useDesigner((designer) => designer.renameMember)
  const openQuickAdd = useDesigner((designer) => designer.openQuickAdd)
  const tidy = useDesigner((designer) => designer.tidy)
  const hasPins = useDesigner((designer) => designer.pins.size > designer.locked.size)
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-3">
      <Trail />
      {/* The switcher shows the name where there are several. */}
      <h1 className={several ? 'sr-only' : 'min-w-0 truncate font-semibold'}>
        {shown === '' ? text.newWorkflow : shown}
      </h1>
      <MemberSwitcher onAction={onAction} />
      {shown !== '' && (
        <Tooltip content={`${renameWorkflow} (Shift+F2)`}>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={renameWorkflow}
            onClick={() => renameMember({ kind: 'workflow', name: shown })}
          >
            <Pencil />
          </Button>
        </Tooltip>
      )}
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
        {saving ? text.saving : isNew ? text.notStored : unsaved ? text.unsaved : text.saved}
      </span>
      <Validity />
      <div className="ml-auto flex items-center gap-1">
        <Tooltip content={`${text.undo} (Ctrl+Z)`}>
          <Button variant="ghost" size="icon" aria-label={text.undo} onClick={onUndo}>
            <Undo2 />
          </Button>
        </Tooltip>
        <Tooltip content={`${text.redo} (Ctrl+Shift+Z)`}>
          <Button variant="ghost" size="icon" aria-label={text.redo} onClick={onRedo}>
            <Redo2 />
          </Button>
        </Tooltip>
        <Tooltip content={`${text.tidyHint} (Shift+Alt+T)`}>
          <Button variant="ghost" size="icon" aria-label={text.tidy} disabled={!hasPins} onClick={tidy}>
            <LayoutDashboard />
          </Button>
        </Tooltip>
        <Tooltip content={`${text.addTask} (N)`}>
          <Button variant="ghost" onClick={() => openQuickAdd({ at: null, from: null })}>
            <Plus />
            {text.addTask}
          </Button>
        </Tooltip>
        <Tooltip content={asList ? text.graphView : text.listView}>
          <Button
            variant="ghost"
            size="icon"
            aria-label={asList ? text.graphView : text.listView}
            aria-pressed={asList}
            onClick={onToggleList}
          >
            {asList ? <Workflow /> : <ListTree />}
          </Button>
        </Tooltip>
        <ExportMenu onImport={onImport} />
        <HistoryLink />
        {run}
        <SaveButton disabled={saving || (!unsaved && !isNew)} onSave={onSave} />
      </div>
    </header>
  )
}

function Validity() {
  const text = useText().frame
  const errors = useDesigner(({ problems }) => problems.filter(({ severity }) => severity === 'error').length)
  const broken = useDesigner((designer) => designer.stale)
  if (errors === 0 && !broken) {
    return (
      <span className="flex items-center gap-1 whitespace-nowrap text-[var(--success-ink)] text-xs">
        <CircleCheck aria-hidden className="size-3.5" /> {text.valid}
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1 whitespace-nowrap text-[var(--error-ink)] text-xs">
      <CircleAlert aria-hidden className="size-3.5" /> {text.errors(errors)}
    </span>
  )
}
