'use client'
/*
 * Keeps what is not saved: in this browser at once, on the server when there is a pause. What goes to the server goes
 * one after the other, so that each draft knows the one before; while there is a conflict nothing goes there.
 */
import { useEffect } from 'react'
import { ApiError } from '../api/api-error.ts'
import { draftSubject, dropOwnDraft, dropServerDraft, keepDraft, readServerDraft, sendDraft } from './api/drafts.ts'
import type { DesignerStore } from './store.ts'
import { useDesignerStore } from './use-designer.ts'

const hereMs = 250
const serverMs = 2000

const subjectOf = (store: DesignerStore): string => {
  const { id, newId } = store.getState()
  return draftSubject(id, newId)
}

const isUnsaved = (store: DesignerStore): boolean => store.getState().text !== store.getState().saved

/** Sends the text as it is by now, or forgets the draft of a text that is saved. */
async function send(store: DesignerStore): Promise<void> {
  const subject = subjectOf(store)
  const { text, baseId, seen, conflict } = store.getState()
  if (!isUnsaved(store)) {
    if (seen === null) return
    await dropServerDraft(subject)
    store.getState().sent(null)
    return
  }
  if (conflict !== null) return
  try {
    const sent = await sendDraft(subject, { text, baseId, seen })
    // Saved meanwhile: the draft of a text that became a workflow is of another subject.
    if (subjectOf(store) === subject) store.getState().sent(sent.updatedAt)
    else await dropServerDraft(subject)
  } catch (error) {
    // Offline or refused: the browser's copy is there, and the next pause tries again.
    if (!(error instanceof ApiError) || error.status !== 409) return
    const theirs = await readServerDraft(subject)
    if (theirs !== null) store.getState().meet({ kind: 'draft', theirs: theirs.text, at: theirs.updatedAt })
  }
}

function keepHere(store: DesignerStore): void {
  const { text, baseId, seen } = store.getState()
  if (isUnsaved(store)) keepDraft(subjectOf(store), { text, baseId, seen })
  else dropOwnDraft(subjectOf(store))
}

export function useDraft(): void {
  const store = useDesignerStore()
  useEffect(() => {
    let here: ReturnType<typeof setTimeout> | undefined
    let server: ReturnType<typeof setTimeout> | undefined
    let queue = Promise.resolve()
    const keep = () => {
      clearTimeout(here)
      here = undefined
      keepHere(store)
    }
    const sendNext = () => {
      queue = queue.then(() => send(store))
    }
    const end = store.subscribe((now, before) => {
      const same =
        now.text === before.text &&
        now.saved === before.saved &&
        now.seen === before.seen &&
        now.baseId === before.baseId &&
        now.conflict === before.conflict
      if (same) return
      here ??= setTimeout(keep, hereMs)
      if (now.seen !== before.seen && now.text === before.text) return
      clearTimeout(server)
      server = setTimeout(sendNext, serverMs)
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
