'use client'
import { formatDuration } from './format-duration.ts'
import { useNow } from './use-now.ts'

interface DurationProps {
  readonly from: string
  /** Null while it goes on: the clock runs. */
  readonly to: string | null
}

/** How long something took, or has been taking. */
export function Duration({ from, to }: DurationProps) {
  if (to === null) return <RunningClock from={from} />
  return <span className="tabular-nums">{formatDuration((Date.parse(to) - Date.parse(from)) / 1000)}</span>
}

function RunningClock({ from }: { readonly from: string }) {
  const now = useNow('fine')
  const seconds = Math.max(0, (now - Date.parse(from)) / 1000)
  // Whole seconds: tenths that race by say nothing.
  return (
    <span className="tabular-nums">{seconds < 1 ? '0 s' : formatDuration(Math.floor(seconds)).replace('.0', '')}</span>
  )
}
