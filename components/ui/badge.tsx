import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A small neutral label (tags, kinds); for states use StateBadge. */
export function Badge({ className, ...props }: ComponentProps<'span'>) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded border border-line bg-sunken px-1.5 text-2xs text-muted',
        className,
      )}
      {...props}
    />
  )
}
