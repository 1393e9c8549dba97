'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { parseJson } from '../../../engine/data/json.ts'
import { isMap } from '../../../engine/data/values.ts'
import { fetchJson, fetchText } from '../../api/fetch-json.ts'
import { useText } from '../../i18n/use-text.ts'
import { noPins, type Pin, type Pins, readPins, writePins } from '../../run/pins.ts'
import { toastError } from '../../ui/toast.ts'
import { useDesigner } from '../use-designer.ts'

/** Pinned results by the names of tasks, and how to change them; null while the workflow is not stored. */
export interface Pinned {
  readonly pins: Pins
  readonly set: ((task: string, pin: Pin | undefined) => void) | null
  readonly replace: ((pins: Pins) => void) | null
}

const address = (id: string) => `/api/drafts/${encodeURIComponent(`pinned:${id}`)}`

/** This person's pinned results of the workflow that is open; they are kept beside the draft, not in the text. */
export function usePinned(): Pinned {
  const words = useText().test
  const id = useDesigner((designer) => designer.id)
  const queries = useQueryClient()
  const { data = noPins } = useQuery({
    queryKey: ['pinned-results', id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => ofDraft(await fetchText(address(id ?? ''), { signal })),
  })
  const replace = useCallback(
    async (next: Pins) => {
      if (id === null) return
      queries.setQueryData(['pinned-results', id], next)
      try {
        await fetchJson(address(id), { method: 'PUT', json: { text: writePins(next), baseId: null } })
      } catch (error) {
        toastError(words.pinFailed, error)
      }
    },
    [id, queries, words],
  )
  const set = useCallback(
    (task: string, pin: Pin | undefined) => {
      const next = new Map(data)
      next.delete(task)
      if (pin !== undefined) next.set(task, pin)
      replace(next)
    },
    [data, replace],
  )
  return id === null ? { pins: data, set: null, replace: null } : { pins: data, set, replace }
}

/** The draft as the server has it: null, or an object whose text holds the results. */
function ofDraft(answer: string): Pins {
  const draft = answer === '' ? null : parseJson(answer)
  return isMap(draft) && typeof draft.text === 'string' ? readPins(draft.text) : noPins
}
