'use client'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { errorCause } from './error-cause.ts'

const most = 400

/** What went wrong: where it began and what was said there; the whole text is a click away. */
export function ErrorText({ message }: { readonly message: string }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const whole = message.trim()
  const cause = errorCause(whole)
  const folded = cause.message !== whole || whole.length > most
  return (
    <div data-hue="error" className="rounded-md border border-hue/30 bg-hue-soft p-2.5 text-hue-ink">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 whitespace-pre-wrap break-words font-mono text-xs">
          {!open && cause.tasks.length > 0 && <strong>{`${cause.tasks.join(' → ')}: `}</strong>}
          {open ? whole : cause.message.slice(0, most)}
          {!open && cause.message.length > most && ' …'}
        </p>
        <CopyButton value={message} className="-mt-1 -mr-1 text-hue-ink" />
      </div>
      {folded && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="mt-1 font-medium text-xs underline-offset-2 hover:underline"
        >
          {open ? text.common.showLess : text.common.showMore}
        </button>
      )}
    </div>
  )
}
