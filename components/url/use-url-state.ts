'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/**
 * What a page shows, kept in its address: a reload or a sent link shows the same. Setting null removes a name; the
 * history gets no entry unless `push` is asked for (a filter typed letter by letter must not fill it).
 */
export function useUrlState(): {
  readonly get: (name: string) => string | null
  readonly set: (values: Readonly<Record<string, string | null>>, push?: boolean) => void
} {
  const params = useSearchParams()
  const get = useCallback((name: string) => params.get(name), [params])
  const set = useCallback((values: Readonly<Record<string, string | null>>, push = false) => {
    // From the address itself: two changes in one event must both count.
    const query = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') query.delete(name)
      else query.set(name, value)
    }
    const text = query.toString()
    const url = `${window.location.pathname}${text === '' ? '' : `?${text}`}`
    if (push) window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }, [])
  return { get, set }
}
