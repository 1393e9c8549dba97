import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'

export function Card({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('rounded-lg border border-line bg-surface', className)} {...props} />
}

interface CardHeaderProps {
  readonly title: ReactNode
  readonly count?: number | undefined
  readonly actions?: ReactNode
}

export function CardHeader({ title, count, actions }: CardHeaderProps) {
  return (
    <header className="flex h-11 items-center gap-2 border-b px-4">
      <h2 className="font-semibold text-sm">{title}</h2>
      {count !== undefined && count > 0 && (
        <span className="rounded-full bg-sunken px-1.5 text-2xs text-muted tabular-nums">{count}</span>
      )}
      <div className="ml-auto flex items-center gap-1">{actions}</div>
    </header>
  )
}
