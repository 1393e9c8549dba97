import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const field =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 text-sm text-fg placeholder:text-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-error disabled:opacity-60'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(field, 'h-8', className)} {...props} />
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(field, 'min-h-20 py-1.5', className)} {...props} />
}
