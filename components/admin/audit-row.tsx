'use client'
import { useState } from 'react'
import type { AuditEntry } from '../../engine/contract/accounts.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { Td, Tr } from '../ui/table.tsx'

/** One change; opened it shows how the resource was and what it became. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { at, userName, via, address, requestId, resource, policy, status, before, after } = entry
  return (
    <>
      <Tr>
        <Td className="text-muted text-xs">
          <RelativeTime at={at} />
        </Td>
        <Td>
          <p className="truncate">{userName}</p>
          <p className="truncate text-faint text-xs">{[via, address].filter((part) => part !== '').join(' · ')}</p>
        </Td>
        <Td>
          <p className="truncate font-mono text-xs" title={resource}>
            {resource}
          </p>
          <p className="truncate text-faint text-xs">{policy}</p>
        </Td>
        <Td className={cn('tabular-nums', (status === null || status >= 400) && 'text-danger')}>
          {status ?? text.admin.unknown}
        </Td>
        <Td className="text-right">
          <Button size="sm" variant="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? text.common.showLess : text.common.showMore}
          </Button>
        </Td>
      </Tr>
      {open && (
        <tr className="border-b bg-sunken">
          <td colSpan={5} className="px-4 py-3">
            <div className="grid grid-cols-2 gap-3">
              <Version title={text.admin.before} value={before} />
              <Version title={text.admin.after} value={after} />
            </div>
            <p className="mt-2 font-mono text-faint text-xs">{text.errors.requestId(requestId)}</p>
          </td>
        </tr>
      )}
    </>
  )
}

function Version({ title, value }: { readonly title: string; readonly value: unknown }) {
  const text = useText()
  return (
    <section className="min-w-0">
      <h2 className="mb-1 font-medium text-faint text-xs">{title}</h2>
      {value === null ? (
        <p className="text-faint text-xs">{text.admin.nothing}</p>
      ) : (
        <pre className="max-h-80 overflow-auto rounded-md border bg-surface p-2 text-xs leading-5">
          {JSON.stringify(value, null, 2)}
        </pre>
      )}
    </section>
  )
}
