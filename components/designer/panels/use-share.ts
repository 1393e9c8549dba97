'use client'
import { useCallback, useEffect, useState } from 'react'

/** The least and the most that either side of a bar gets. */
export const [least, most] = [0.2, 0.8]

const clamp = (share: number) => Math.min(most, Math.max(least, share))

/** What a side of a bar has, from 0 to 1, and how to change it. */
export interface Share {
  readonly share: number
  readonly move: (share: number) => void
  /** Back to where it began. */
  readonly reset: () => void
}

/** The share of the first of two panes, kept in this browser under a name; `begin` is what it is before anybody moved it. */
export function useShare(remember: string, begin: number): Share {
  const [share, setShare] = useState(begin)
  useEffect(() => {
    const kept = Number(localStorage.getItem(remember))
    if (kept > 0) setShare(clamp(kept))
  }, [remember])
  const move = useCallback(
    (next: number) => {
      setShare(clamp(next))
      localStorage.setItem(remember, String(clamp(next)))
    },
    [remember],
  )
  const reset = useCallback(() => {
    setShare(begin)
    localStorage.removeItem(remember)
  }, [remember, begin])
  return { share, move, reset }
}
