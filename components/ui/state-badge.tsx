'use client'
import { useText } from '../i18n/use-text.ts'
import { cn } from './cn.ts'
import { type ShownState, stateLooks } from './states.ts'

/** A state as colour, icon and word. */
export function StateBadge({ state, className }: { readonly state: ShownState; readonly className?: string }) {
  const text = useText()
  const look = stateLooks[state]
  const Icon = look.icon
  return (
    <span
      data-hue={look.hue}
      data-state-name={state}
      className={cn(
        'inline-flex h-5.5 items-center gap-1 whitespace-nowrap rounded-full bg-hue-soft pr-2 pl-1.5 font-medium text-hue-ink text-xs',
        look.outline === 'dashed' && 'border border-hue border-dashed',
        className,
      )}
    >
      <Icon aria-hidden className={cn('size-3', look.turns && 'animate-spin-slow')} strokeWidth={2.5} />
      {text.states[state]}
    </span>
  )
}
