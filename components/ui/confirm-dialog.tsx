'use client'
import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { Dialog, DialogClose, DialogContent } from './dialog.tsx'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly children: ReactNode
  readonly confirmLabel: string
  /** What the other button says; "Cancel" would mislead where the question is whether to cancel. */
  readonly dismissLabel?: string
  readonly busy?: boolean
  /** What it does can be undone: then the button is not red. */
  readonly variant?: 'danger' | 'primary'
  readonly onConfirm: () => void
}

/** Asks before something that cannot be undone, or that others will notice. It stays open while busy; who asks closes it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, children, confirmLabel, dismissLabel, onConfirm } = props
  const { busy = false, variant = 'danger' } = props
  const text = useText()
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={title}
        className="max-w-md"
        footer={
          <>
            <DialogClose asChild>
              <Button>{dismissLabel ?? text.common.cancel}</Button>
            </DialogClose>
            <Button variant={variant} disabled={busy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        <div className="text-muted text-sm">{children}</div>
      </DialogContent>
    </Dialog>
  )
}
