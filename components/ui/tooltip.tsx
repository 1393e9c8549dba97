'use client'
import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export const TooltipProvider = Radix.Provider

interface TooltipProps {
  readonly content: ReactNode
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** The element it explains; it must take a ref and be reachable by keyboard where the content matters. */
  readonly children: ReactNode
}

/** A short explanation on hover and focus. Without content there is no tooltip. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  if (content === null || content === undefined || content === '') return children
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={5}
          collisionPadding={8}
          className="z-[60] max-w-80 animate-appear rounded bg-primary px-2 py-1 text-primary-fg text-xs shadow-pop"
        >
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
