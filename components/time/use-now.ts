'use client'
import { useSyncExternalStore } from 'react'

/** One clock for all components: a hundred rows must not keep a hundred timers. */
function clock(everyMs: number) {
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const listeners = new Set<() => void>()
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    get: () => now,
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, everyMs)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
}

const coarse = clock(5000)
const fine = clock(250)

/** The time now in milliseconds, kept fresh: every 5 s, or four times a second for running clocks. */
export function useNow(pace: 'coarse' | 'fine' = 'coarse'): number {
  const source = pace === 'fine' ? fine : coarse
  return useSyncExternalStore(source.subscribe, source.get, source.get)
}
