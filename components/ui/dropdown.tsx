'use client'
import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export const Dropdown = Radix.Root
export const DropdownTrigger = Radix.Trigger
export const DropdownRadioGroup = Radix.RadioGroup

const item =
  'relative flex cursor-default select-none items-center gap-2 rounded px-2 py-1.5 text-sm outline-none data-[highlighted]:bg-hover data-[disabled]:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint'

export function DropdownContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        align="end"
        className={cn('z-50 min-w-44 animate-appear rounded-md border border-line bg-raised p-1 shadow-pop', className)}
        {...props}
      />
    </Radix.Portal>
  )
}

interface DropdownItemProps extends ComponentProps<typeof Radix.Item> {
  readonly danger?: boolean
}

export function DropdownItem({ className, danger = false, ...props }: DropdownItemProps) {
  return <Radix.Item className={cn(item, danger && 'text-danger [&_svg]:text-danger', className)} {...props} />
}

export function DropdownRadioItem({ className, children, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(item, 'pl-7', className)} {...props}>
      <Radix.ItemIndicator className="absolute left-2">
        <Check />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  )
}

export function DropdownLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn('px-2 py-1 font-medium text-2xs text-faint', className)} {...props} />
}

export function DropdownSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}
