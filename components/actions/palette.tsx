'use client'
import { ChevronRight, Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { useText } from '../i18n/use-text.ts'
import { cn } from '../ui/cn.ts'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { findActions } from './find-actions.ts'
import { type Action, currentActions, subscribeActions } from './registry.ts'
import { useWorkflowActions } from './use-workflow-actions.ts'

const none: readonly Action[] = []

/** Every action, found by typing. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const text = useText()
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent bare title={text.shell.palette} className="max-w-xl overflow-hidden">
        <PaletteList onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const text = useText()
  const id = useId()
  const all = useSyncExternalStore(subscribeActions, currentActions, () => none)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const workflows = useWorkflowActions()
  const commands = all.filter((action) => action.id !== 'palette' && action.isEnabled?.() !== false)
  const found = findActions(typed === '' ? commands : [...commands, ...workflows], typed).slice(0, 50)
  const at = Math.min(active, found.length - 1)
  useEffect(() => {
    list.current?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const run = (action: Action | undefined) => {
    if (action === undefined) return
    onDone()
    // After the dialog has given the focus back.
    setTimeout(action.run)
  }
  return (
    <>
      <div className="flex items-center gap-2 border-b px-4">
        <Search className="size-4 text-faint" />
        <input
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          aria-label={text.shell.palette}
          placeholder={text.shell.paletteHint}
          className="h-12 flex-1 bg-transparent text-base outline-none placeholder:text-faint focus-visible:outline-none"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setActive(Math.min(at + 1, found.length - 1))
            else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0))
            else if (event.key === 'Enter') run(found[at])
            else return
            event.preventDefault()
          }}
        />
        <Kbd keys="Esc" />
      </div>
      <div id={id} ref={list} role="listbox" aria-label={text.shell.palette} className="max-h-80 overflow-y-auto p-1.5">
        {found.length === 0 && <p className="px-3 py-6 text-center text-muted text-sm">{text.shell.noCommand}</p>}
        {found.map((action, index) => {
          const Icon = action.icon ?? ChevronRight
          return (
            <div
              key={action.id}
              id={`${id}-${index}`}
              data-index={index}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerMove={() => setActive(index)}
              onClick={() => run(action)}
              onKeyDown={(event) => event.key === 'Enter' && run(action)}
              className={cn('flex h-9 items-center gap-2.5 rounded px-2.5 text-sm', index === at && 'bg-hover')}
            >
              <Icon className="size-4 shrink-0 text-faint" />
              <span className="flex-1 truncate">{action.label}</span>
              {action.keys !== undefined && <Kbd keys={action.keys} />}
            </div>
          )
        })}
      </div>
    </>
  )
}
