'use client'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { CopyButton } from '../ui/copy-button.tsx'

/** What went wrong: the first line, the rest folded. */
export function ErrorText({ message }: { readonly message: string }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const [first = '', ...rest] = message.trim().split('\n')
  const folded = rest.length > 0 || first.length > 300
  return (
    <div data-hue="error" className="rounded-md border border-hue/30 bg-hue-soft p-2.5 text-hue-ink">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 whitespace-pre-wrap break-words font-mono text-xs">
          {open ? message.trim() : first.slice(0, 300)}
          {!open && folded && ' …'}
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
