import { cn } from './cn.ts'
import { type ShownState, stateLooks } from './states.ts'

/** The icon of a state in its colour, in a soft disc. Decorative: say the state in words beside it. */
export function StateIcon({ state, className }: { readonly state: ShownState; readonly className?: string }) {
  const look = stateLooks[state]
  const Icon = look.icon
  return (
    <span
      aria-hidden
      data-hue={look.hue}
      className={cn('inline-grid size-5 shrink-0 place-items-center rounded-full bg-hue-soft text-hue-ink', className)}
    >
      <Icon className={cn('size-[62%]', look.turns && 'animate-spin-slow')} strokeWidth={2.5} />
    </span>
  )
}
