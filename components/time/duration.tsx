'use client'
import { useText } from '../i18n/use-text.ts'
import { formatDuration } from './format-duration.ts'
import { useNow } from './use-now.ts'

interface DurationProps {
  readonly from: string
  /** Null while it goes on: the clock runs. */
  readonly to: string | null
}

/** How long something took, or has been taking. */
export function Duration({ from, to }: DurationProps) {
  const { units } = useText()
  if (to === null) return <RunningClock from={from} />
  return <span className="tabular-nums">{formatDuration((Date.parse(to) - Date.parse(from)) / 1000, units)}</span>
}

function RunningClock({ from }: { readonly from: string }) {
  const { units } = useText()
  const now = useNow('fine')
  const seconds = Math.max(0, (now - Date.parse(from)) / 1000)
  // Whole seconds: tenths that race by say nothing.
  const whole = formatDuration(Math.floor(seconds), units).replace('.0', '')
  return <span className="tabular-nums">{seconds < 1 ? `0 ${units.s}` : whole}</span>
}
