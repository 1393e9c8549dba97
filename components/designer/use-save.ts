'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { toastDone, toastError } from '../ui/toast.ts'
import { dropDraft } from './api/drafts.ts'
import { createWorkflow, updateWorkflow } from './api/workflows.ts'
import { draftSubject } from './draft-subject.ts'
import { useDesignerStore } from './use-designer.ts'

/** Stores the text: a new workflow, or the next revision of the one that is open. */
export function useSave(): { readonly saving: boolean; readonly save: () => Promise<void> } {
  const store = useDesignerStore()
  const queries = useQueryClient()
  const [saving, setSaving] = useState(false)
  const save = useCallback(async () => {
    const { id, text, saved } = store.getState()
    if (id !== null && text === saved) return
    setSaving(true)
    try {
      const stored = id === null ? await createWorkflow(text) : await updateWorkflow(id, text)
      store.getState().stored(stored.id, text)
      dropDraft(draftSubject(id))
      // The address of what is now stored, without leaving the page and its undo stack.
      if (id === null) window.history.replaceState(null, '', `/workflows/${stored.id}`)
      await queries.invalidateQueries()
      toastDone(`${stored.name} saved`)
    } catch (error) {
      toastError('The workflow was not saved', error)
    } finally {
      setSaving(false)
    }
  }, [store, queries])
  return { saving, save }
}
