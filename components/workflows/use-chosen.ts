'use client'
import { useCallback, useRef, useState } from 'react'
import { rangeOf } from './range-of.ts'

export interface Chosen {
  readonly ids: ReadonlySet<string>
  /** Turns one; with `range` also those of the list between it and the one that was turned last. */
  readonly turn: (id: string, range: boolean) => void
  /** Chooses these, too, or none of them. */
  readonly turnAll: (ids: readonly string[], chosen: boolean) => void
}

/** Which rows of a list are chosen; `shown` are all of them in their order. */
export function useChosen(shown: readonly string[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set())
  const last = useRef<string | null>(null)
  const list = useRef(shown)
  list.current = shown
  const turnAll = useCallback((turned: readonly string[], chosen: boolean) => {
    setIds((before) => {
      const after = new Set(before)
      for (const id of turned) {
        if (chosen) after.add(id)
        else after.delete(id)
      }
      return after
    })
  }, [])
  const turn = useCallback(
    (id: string, range: boolean) => {
      const turned = range ? rangeOf(list.current, last.current, id) : [id]
      last.current = id
      turnAll(turned, !ids.has(id))
    },
    [ids, turnAll],
  )
  return { ids, turn, turnAll }
}
