'use client'
import { useEffect } from 'react'
import { dropDraft, keepDraft } from './api/drafts.ts'
import { draftSubject } from './draft-subject.ts'
import { keepPins } from './layout/kept-pins.ts'
import { useDesignerStore } from './use-designer.ts'

/** Keeps what is not saved, and where nodes were put, in this browser as they change. */
export function useDraft(): void {
  const store = useDesignerStore()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const { id, text, saved } = store.getState()
      if (text === saved) dropDraft(draftSubject(id))
      else keepDraft(draftSubject(id), { text, saved })
    }
    const end = store.subscribe((now, before) => {
      if (now.pins !== before.pins && now.id !== null) keepPins(now.id, now.pins)
      if (now.text !== before.text || now.saved !== before.saved) timer ??= setTimeout(keep, 250)
    })
    // The tab may be closed before the next tick.
    window.addEventListener('pagehide', keep)
    return () => {
      end()
      window.removeEventListener('pagehide', keep)
      if (timer !== undefined) keep()
    }
  }, [store])
}
