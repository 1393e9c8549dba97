'use client'
import { ContextMenu as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export const ContextMenu = Radix.Root
export const ContextMenuTrigger = Radix.Trigger

export function ContextMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        className={cn('z-50 min-w-52 animate-appear rounded-md border border-line bg-raised p-1 shadow-pop', className)}
        {...props}
      />
    </Radix.Portal>
  )
}

interface ContextMenuItemProps extends ComponentProps<typeof Radix.Item> {
  readonly danger?: boolean
}

export function ContextMenuItem({ className, danger = false, ...props }: ContextMenuItemProps) {
  return (
    <Radix.Item
      className={cn(
        'flex cursor-default select-none items-center gap-2 rounded px-2 py-1.5 text-sm outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint',
        danger && 'text-danger [&_svg]:text-danger',
        className,
      )}
      {...props}
    />
  )
}

export function ContextMenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}
