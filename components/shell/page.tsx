import type { ReactNode } from 'react'

interface PageProps {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page with a title line; its content keeps a readable width. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  return (
    <div className="mx-auto flex max-w-[1320px] flex-col gap-4 px-6 py-5">
      <div className="flex min-h-8 items-center gap-3">
        <h1 className="font-semibold text-lg tracking-tight">{title}</h1>
        {subtitle !== undefined && <p className="truncate text-faint text-sm">{subtitle}</p>}
        <div className="ml-auto flex items-center gap-2">{actions}</div>
      </div>
      {children}
    </div>
  )
}
