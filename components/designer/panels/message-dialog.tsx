'use client'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogClose, DialogContent } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'

interface MessageDialogProps {
  readonly title: string
  readonly confirmLabel: string
  readonly onClose: () => void
  readonly onConfirm: (message: string) => void
}

/** Asks what a revision is for; the answer may be empty. */
export function MessageDialog({ title, confirmLabel, onClose, onConfirm }: MessageDialogProps) {
  const text = useText()
  const [message, setMessage] = useState('')
  const confirm = () => {
    onClose()
    onConfirm(message)
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={title}
        footer={
          <>
            <DialogClose asChild>
              <Button>{text.common.cancel}</Button>
            </DialogClose>
            <Button variant="primary" onClick={confirm}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        <Field label={text.versions.message} hint={text.versions.messageHint}>
          {(ids) => (
            <Textarea
              {...ids}
              maxLength={1000}
              value={message}
              onChange={(event) => setMessage(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm()
              }}
            />
          )}
        </Field>
      </DialogContent>
    </Dialog>
  )
}
