'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExecutionSnapshot, StreamChanges } from '../../engine/contract/console.ts'
import { isFinal } from '../../engine/workflow/states.ts'
import type { ApiError } from '../api/api-error.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useLive } from '../live/live-provider.tsx'
import { applyChanges, applySnapshot, type ExecutionView } from './apply-changes.ts'

/**
 * One execution, live: a first answer over HTTP (it also tells that the execution is missing), then the stream. A gap
 * or the end asks for the snapshot once more, for changes do not carry the output.
 */
export function useExecution(id: string): { readonly view: ExecutionView | null; readonly error: ApiError | null } {
  const { follow } = useLive()
  const client = useQueryClient()
  const [view, setView] = useState<ExecutionView | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const current = useRef<ExecutionView | null>(null)
  const show = useCallback((next: ExecutionView) => {
    current.current = next
    setView(next)
  }, [])

  useEffect(() => {
    current.current = null
    setView(null)
    setError(null)
    const abort = new AbortController()
    const ask = async () => {
      try {
        const { signal } = abort
        const snapshot = await fetchJson<ExecutionSnapshot>(`/api/executions/${encodeURIComponent(id)}`, { signal })
        // The stream may have been faster.
        if (snapshot.seq >= (current.current?.snapshot.seq ?? 0)) show(applySnapshot(current.current, snapshot))
      } catch (cause) {
        if (!abort.signal.aborted && current.current === null) setError(cause as ApiError)
      }
    }
    ask()
    const stop = follow(id, {
      onMessage: (event, data) => {
        if (event === 'snapshot') {
          show(applySnapshot(current.current, data as ExecutionSnapshot))
          client.invalidateQueries({ queryKey: ['task'] })
        }
        if (event !== 'changes' || current.current === null) return
        const before = current.current
        const applied = applyChanges(before, data as StreamChanges)
        if (applied.view !== before) show(applied.view)
        for (const task of applied.touched) client.invalidateQueries({ queryKey: ['task', task] })
        const ended = isFinal(applied.view.snapshot.execution.state) && !isFinal(before.snapshot.execution.state)
        if (applied.gap || ended) ask()
      },
    })
    return () => {
      abort.abort()
      stop()
    }
  }, [id, follow, client, show])
  return { view, error }
}
