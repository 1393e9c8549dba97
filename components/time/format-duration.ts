/** The units as a language abbreviates them. */
export interface DurationUnits {
  readonly ms: string
  readonly s: string
  readonly min: string
  readonly h: string
  readonly d: string
}

/**
 * A length of time in at most two units: `420 ms`, `4.2 s`, `12 s`, `4 min 05 s`, `3 h 12 min`, `2 d 4 h`. Takes seconds.
 */
export function formatDuration(seconds: number, units: DurationUnits): string {
  if (seconds < 0) seconds = 0
  const { ms, s, min, h, d } = units
  if (seconds < 1) return `${Math.round(seconds * 1000)} ${ms}`
  if (seconds < 10) return `${seconds.toFixed(1)} ${s}`
  if (seconds < 60) return `${Math.floor(seconds)} ${s}`
  const whole = Math.floor(seconds)
  const two = (n: number) => String(n).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} ${min} ${two(whole % 60)} ${s}`
  if (whole < 86_400) return `${Math.floor(whole / 3600)} ${h} ${two(Math.floor((whole % 3600) / 60))} ${min}`
  return `${Math.floor(whole / 86_400)} ${d} ${Math.floor((whole % 86_400) / 3600)} ${h}`
}
