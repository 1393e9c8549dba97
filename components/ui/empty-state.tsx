import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  /** The next step, in words. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly className?: string
  /** It is all there is on the page: its title is the page's heading then. */
  readonly isPage?: boolean
}

/** Nothing is here, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, actions, className, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={cn('flex flex-col items-center gap-1 px-6 py-14 text-center', className)}>
      <div className="mb-2 grid size-10 place-items-center rounded-full border border-line bg-sunken text-faint">
        <Icon className="size-5" strokeWidth={1.75} />
      </div>
      <Title className="font-medium text-sm">{title}</Title>
      {children !== undefined && <div className="max-w-md text-muted text-sm">{children}</div>}
      {actions !== undefined && <div className="mt-3 flex gap-2">{actions}</div>}
    </div>
  )
}
