'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { useText } from '../i18n/use-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'
import type { Definition } from '../url/definition.ts'
import { definitionOf, getNewest, publish } from './api/definitions.ts'
import { draftSubject, dropOwnDraft, dropServerDraft } from './api/drafts.ts'
import { createWorkflow } from './api/workflows.ts'
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
      const { id, newId, text, saved, baseId, book, namespace } = store.getState()
      const of = definitionOf({ id, book, namespace })
      if (of !== null && text === saved) return
      setSaving(true)
      try {
        const made = of === null ? await createWorkflow(text) : null
        const stored = made ?? (await publish(of!, { text, baseId, message }))
        dropOwnDraft(draftSubject(id, newId))
        dropServerDraft(draftSubject(id, newId))
        // Each workflow of a text with several has a text of its own from now on; what is open here is nobody's.
        if (made !== null && made.definition !== text) return window.location.assign(`/workflows/${made.id}`)
        store.getState().stored(made?.id ?? id!, stored.revisionId, text)
        // The address of what is now stored, without leaving the page and its undo stack.
        if (made !== null) window.history.replaceState(null, '', `/workflows/${made.id}`)
        // The open text is the newest; asked for again it could only come back older than what is typed meanwhile.
        queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' })
        toastDone((book === null ? words.saved : words.savedBook)(stored.name, stored.revision))
      } catch (error) {
        const met = of !== null && error instanceof ApiError && error.status === 409 && (await meetPublished(store, of))
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
 * Fetches what was published meanwhile and puts it beside the text; false when nothing was, and the refusal meant
 * something else, as a name that is taken.
 */
async function meetPublished(store: DesignerStore, of: Definition): Promise<boolean> {
  const { definition, revisionId, revision, author, publishedAt } = await getNewest(of)
  if (revisionId === store.getState().baseId) return false
  store.getState().meet({ kind: 'published', theirs: definition, revisionId, revision, author, at: publishedAt })
  store.getState().compare(true)
  return true
}
