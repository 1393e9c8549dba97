import type { ReactNode } from 'react'

/** A line of the inspector: what it is, and its control. */
export function FieldRow({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 py-0.5">
      <span className="w-26 shrink-0 truncate pt-1 font-mono text-muted text-xs">{label}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
