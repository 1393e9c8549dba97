'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { parseJson, stringifyJson } from '../../../engine/data/json.ts'
import { isMap, newMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import { fetchJson, fetchText } from '../../api/fetch-json.ts'
import { useText } from '../../i18n/use-text.ts'
import { toastError } from '../../ui/toast.ts'
import { useDesigner } from '../use-designer.ts'

/** Pinned results by the names of tasks, and how to change them; null `set` while the workflow is not stored. */
export interface Pinned {
  readonly results: ValueMap
  readonly set: ((task: string, result: Value | undefined) => void) | null
}

const nothing: ValueMap = newMap()
const address = (id: string) => `/api/drafts/${encodeURIComponent(`pinned:${id}`)}`

/** This person's pinned results of the workflow that is open; they are kept beside the draft, not in the text. */
export function usePinned(): Pinned {
  const words = useText().test
  const id = useDesigner((designer) => designer.id)
  const queries = useQueryClient()
  const { data = nothing } = useQuery({
    queryKey: ['pinned-results', id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => readPinned(await fetchText(address(id ?? ''), { signal })),
  })
  const set = useCallback(
    async (task: string, result: Value | undefined) => {
      if (id === null) return
      const next = newMap()
      for (const [name, one] of Object.entries(data)) if (name !== task) next[name] = one
      if (result !== undefined) next[task] = result
      queries.setQueryData(['pinned-results', id], next)
      try {
        await fetchJson(address(id), { method: 'PUT', json: { text: stringifyJson(next), baseId: null } })
      } catch (error) {
        toastError(words.pinFailed, error)
      }
    },
    [id, data, queries, words],
  )
  return { results: data, set: id === null ? null : set }
}

/** The draft as the server has it: null, or an object whose text holds the results. */
function readPinned(answer: string): ValueMap {
  const draft = answer === '' ? null : parseJson(answer)
  if (!isMap(draft) || typeof draft.text !== 'string') return nothing
  const results = parseJson(draft.text)
  return isMap(results) ? results : nothing
}
