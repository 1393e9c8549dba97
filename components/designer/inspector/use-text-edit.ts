'use client'
import { useCallback } from 'react'
import type { Value } from '../../../engine/data/values.ts'
import type { Path } from '../../../engine/language/edit/set-at.ts'
import { setAttribute } from '../../../engine/language/edit/set-attribute.ts'
import type { EditResult } from '../../../engine/language/edit/splice.ts'
import { useText } from '../../i18n/use-text.ts'
import { toastError } from '../../ui/toast.ts'
import { refusalIn } from '../edits/refusal-in.ts'
import { useDesignerStore } from '../use-designer.ts'

/** Makes an edit of the text for the workflow that is shown. */
export type MakeEdit = (text: string, workflow: string) => EditResult

/** Applies an edit as one step of undo, or tells why it was refused. True when it was made. */
export function useTextEdit(): (make: MakeEdit) => boolean {
  const store = useDesignerStore()
  const { notChanged, refusals } = useText().canvas.state
  return useCallback(
    (make) => {
      const { text, shown, good, stale, edit } = store.getState()
      // The form shows the last good text: while the text is broken an edit would miss its place.
      if (good === null || stale) return false
      const made = make(text, shown)
      if (made.ok) edit(made.value.splices)
      else toastError(notChanged, refusalIn(refusals, made.error))
      return made.ok
    },
    [store, notChanged, refusals],
  )
}

/** Sets one attribute or a place below it; undefined takes it away. */
export type SetAt = (path: Path, value: Value | undefined) => void

/** Sets attributes of a task, or of the workflow itself when there is no task. */
export function useSetAt(task: string | null): SetAt {
  const edit = useTextEdit()
  return useCallback(
    (path, value) => {
      edit((text, workflow) => setAttribute(text, { workflow, ...(task === null ? {} : { task }), path, value }))
    },
    [edit, task],
  )
}
