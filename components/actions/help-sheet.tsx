'use client'
import { useSyncExternalStore } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { type Action, currentActions, subscribeActions } from './registry.ts'

const none: readonly Action[] = []

/** Every key that works on this page. */
export function HelpSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const text = useText()
  const actions = useSyncExternalStore(subscribeActions, currentActions, () => none)
  const groups = { page: text.shell.groupPage, go: text.shell.groupGo, do: text.shell.groupDo } as const
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={text.shell.help} className="max-w-3xl" isText>
        {(['page', 'go', 'do'] as const).map((group) => {
          const shown = actions.filter((action) => action.group === group && action.keys !== undefined)
          if (shown.length === 0) return null
          return (
            <section key={group} className="mb-4 last:mb-0">
              <h3 className="mb-1 font-medium text-faint text-xs">{groups[group]}</h3>
              <ul className="gap-x-8 sm:columns-2">
                {shown.map((action) => (
                  <li
                    key={action.id}
                    className="flex h-8 break-inside-avoid items-center justify-between gap-3 border-b text-sm"
                  >
                    {action.label}
                    <Kbd keys={action.keys ?? ''} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </DialogContent>
    </Dialog>
  )
}
