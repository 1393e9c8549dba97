'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { toastDone, toastError } from '../ui/toast.ts'
import { draftSubject, dropDraft } from './api/drafts.ts'
import { createWorkflow, getWorkflow, updateWorkflow } from './api/workflows.ts'
import type { DesignerStore } from './store.ts'
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
      if (id !== null && !(await isNewest(store, id))) return
      const stored = id === null ? await createWorkflow(text) : await updateWorkflow(id, text)
      store.getState().stored(stored.id, stored.revisionId, text)
      dropDraft(draftSubject(id))
      // The address of what is now stored, without leaving the page and its undo stack.
      if (id === null) window.history.replaceState(null, '', `/workflows/${stored.id}`)
      // The open text is the newest; asked for again it could only come back older than what is typed meanwhile.
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'designer' })
      toastDone(`${stored.name} saved`)
    } catch (error) {
      toastError('The workflow was not saved', error)
    } finally {
      setSaving(false)
    }
  }, [store, queries])
  return { saving, save }
}

/** False, told once, when somebody else saved since the text was opened; the next attempt replaces that. */
async function isNewest(store: DesignerStore, id: string): Promise<boolean> {
  const newest = await getWorkflow(id)
  const { baseId, rebase } = store.getState()
  if (baseId === null || newest.revisionId === baseId) return true
  rebase(newest.revisionId)
  toastError('Somebody else saved this workflow meanwhile', 'Save again to replace their version with yours.')
  return false
}
