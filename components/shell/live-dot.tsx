'use client'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/live-provider.tsx'
import { Tooltip } from '../ui/tooltip.tsx'

const hues = { open: 'success', connecting: 'delayed', lost: 'error' } as const

/** Whether changes arrive by themselves. */
export function LiveDot() {
  const text = useText()
  const { status } = useLive()
  const words = { open: text.shell.live, connecting: text.shell.connecting, lost: text.shell.offline }[status]
  return (
    <Tooltip content={words} side="bottom">
      <button type="button" aria-label={words} data-hue={hues[status]} className="grid size-8 place-items-center">
        <span className="size-2 rounded-full bg-hue ring-3 ring-hue-soft" />
      </button>
    </Tooltip>
  )
}
