'use client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { followStream, type LiveHandlers, type LiveStatus } from './live-stream.ts'

interface Live {
  readonly status: LiveStatus
  /** Follows one execution instead of the project until the returned function is called. */
  readonly follow: (executionId: string, handlers: LiveHandlers) => () => void
}

const LiveContext = createContext<Live>({ status: 'connecting', follow: () => () => undefined })

/** What the project's stream makes stale. */
const listKeys = [['executions'], ['summary'], ['workflows'], ['schedules'], ['calendar']]
const gatherMs = 400

/** Keeps the tab's one live connection and lets the lists ask again when the server says that something changed. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [status, setStatus] = useState<LiveStatus>('connecting')
  const [subject, setSubject] = useState<string | null>(null)
  const handlers = useRef<LiveHandlers | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        for (const queryKey of listKeys) client.invalidateQueries({ queryKey })
      }, gatherMs)
    }
    // Through the ref: who follows may change while the connection stays.
    const own: LiveHandlers = {
      onOpen: () => handlers.current?.onOpen?.(),
      onMessage: (event, data) => handlers.current?.onMessage(event, data),
    }
    let opened = false
    const project: LiveHandlers = {
      onOpen: () => {
        // The lists were just asked for on first paint; after an interruption they were not.
        if (opened) refresh()
        opened = true
      },
      onMessage: refresh,
    }
    const stop = followStream(
      subject === null ? '/api/stream' : `/api/stream?execution=${encodeURIComponent(subject)}`,
      subject === null ? project : own,
      setStatus,
    )
    return () => {
      clearTimeout(timer)
      stop()
      // Nobody told the lists what happened while this tab followed an execution.
      if (subject !== null) for (const queryKey of listKeys) client.invalidateQueries({ queryKey })
    }
  }, [client, subject])

  const follow = useCallback((executionId: string, wanted: LiveHandlers) => {
    handlers.current = wanted
    setSubject(executionId)
    return () => {
      handlers.current = null
      setSubject((now) => (now === executionId ? null : now))
    }
  }, [])
  return <LiveContext value={useMemo(() => ({ status, follow }), [status, follow])}>{children}</LiveContext>
}

export const useLive = (): Live => useContext(LiveContext)
