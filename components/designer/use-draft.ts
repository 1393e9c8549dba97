'use client'
import { useEffect } from 'react'
import { draftSubject, dropDraft, keepDraft, sendDraft } from './api/drafts.ts'
import { putPositions } from './api/positions.ts'
import { useDesignerStore } from './use-designer.ts'

const hereMs = 250
const serverMs = 2000

/** Keeps what is not saved, and where nodes were put: in this browser at once, on the server when there is a pause. */
export function useDraft(): void {
  const store = useDesignerStore()
  useEffect(() => {
    let here: ReturnType<typeof setTimeout> | undefined
    let server: ReturnType<typeof setTimeout> | undefined
    let places: ReturnType<typeof setTimeout> | undefined
    const isUnsaved = () => store.getState().text !== store.getState().saved
    const keep = () => {
      clearTimeout(here)
      here = undefined
      const { id, text, baseId } = store.getState()
      if (isUnsaved()) keepDraft(draftSubject(id), { text, baseId })
      else dropDraft(draftSubject(id))
    }
    const end = store.subscribe((now, before) => {
      if (now.pins !== before.pins && now.id !== null) {
        clearTimeout(places)
        const { id, pins } = now
        places = setTimeout(() => putPositions(id, pins), serverMs)
      }
      if (now.text === before.text && now.saved === before.saved) return
      here ??= setTimeout(keep, hereMs)
      clearTimeout(server)
      server = setTimeout(() => {
        const { id, text, baseId } = store.getState()
        if (isUnsaved()) sendDraft(draftSubject(id), { text, baseId })
      }, serverMs)
    })
    const leave = () => {
      if (here !== undefined) keep()
    }
    // The tab may be closed before the next tick.
    window.addEventListener('pagehide', leave)
    return () => {
      end()
      window.removeEventListener('pagehide', leave)
      clearTimeout(server)
      leave()
    }
  }, [store])
}
