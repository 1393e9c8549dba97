'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { useText } from '../i18n/use-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'
import { draftSubject, dropOwnDraft, dropServerDraft } from './api/drafts.ts'
import { getWorkbook, putWorkbook } from './api/workbooks.ts'
import { createWorkflow, getWorkflow, publishWorkflow } from './api/workflows.ts'
import type { DesignerStore } from './store.ts'
import { useDesignerStore } from './use-designer.ts'

export interface Saving {
  readonly saving: boolean
  /** Stores the text: a new workflow, or the next revision of the one that is open. */
  readonly save: (message?: string) => Promise<void>
}

/** Saves, and shows what somebody else published meanwhile instead of writing over it. */
export function useSave(): Saving {
  const store = useDesignerStore()
  const queries = useQueryClient()
  const words = useText().versions
  const [saving, setSaving] = useState(false)
  const save = useCallback(
    async (message = '') => {
      const { id, newId, text, saved, baseId, book } = store.getState()
      if (id !== null && text === saved) return
      if (id !== null && book !== null) {
        setSaving(true)
        const done = await saveBook(store, id).then(
          () => toastDone(words.savedBook(book)),
          (error) => toastError(words.notSaved, error),
        )
        queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' })
        setSaving(false)
        return done
      }
      setSaving(true)
      try {
        const stored = id === null ? await createWorkflow(text) : await publishWorkflow(id, { text, baseId, message })
        dropOwnDraft(draftSubject(id, newId))
        dropServerDraft(draftSubject(id, newId))
        // Each workflow of a text with several has a text of its own from now on; what is open here is nobody's.
        if (id === null && stored.definition !== text) return window.location.assign(`/workflows/${stored.id}`)
        store.getState().stored(stored.id, stored.revisionId, text)
        // The address of what is now stored, without leaving the page and its undo stack.
        if (id === null) window.history.replaceState(null, '', `/workflows/${stored.id}`)
        // The open text is the newest; asked for again it could only come back older than what is typed meanwhile.
        queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' })
        toastDone(words.saved(stored.name, stored.revision))
      } catch (error) {
        const met = id !== null && error instanceof ApiError && error.status === 409 && (await meetPublished(store, id))
        if (!met) toastError(words.notSaved, error)
      } finally {
        setSaving(false)
      }
    },
    [store, queries, words],
  )
  return { saving, save }
}

/**
 * Stores a workbook. It has no revisions to compare: that its text is another one than what was opened says that
 * somebody else saved.
 * @throws Error told once; the next attempt replaces their text
 */
async function saveBook(store: DesignerStore, id: string): Promise<void> {
  const { text, saved, namespace, book } = store.getState()
  const newest = book === null ? null : await getWorkbook(book, namespace)
  if (newest !== null && newest.definition !== saved) {
    store.setState({ saved: newest.definition })
    throw new Error(`${newest.name} was saved by somebody else meanwhile; save again to replace their text`)
  }
  await putWorkbook(text, namespace)
  store.setState({ saved: text, seen: null, conflict: null, restored: false })
  dropOwnDraft(draftSubject(id, ''))
  dropServerDraft(draftSubject(id, ''))
}

/**
 * Fetches what was published meanwhile and puts it beside the text; false when nothing was, and the refusal meant
 * something else, as a name that is taken.
 */
async function meetPublished(store: DesignerStore, id: string): Promise<boolean> {
  const { definition, revisionId, revision, author, publishedAt } = await getWorkflow(id)
  if (revisionId === store.getState().baseId) return false
  store.getState().meet({ kind: 'published', theirs: definition, revisionId, revision, author, at: publishedAt })
  store.getState().compare(true)
  return true
}
