'use client'
import { useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { toastError } from '../ui/toast.ts'
import { type CanvasEdits, canvasEdits } from './edits/canvas-edits.ts'
import { refusalIn } from './edits/refusal-in.ts'
import { useDesignerStore } from './use-designer.ts'

export type { CanvasEdits }

/** What the canvas does to the text of this page; why something was not done is told in a toast. */
export function useCanvasEdits(): CanvasEdits {
  const store = useDesignerStore()
  const { notChanged, refusals } = useText().canvas.state
  return useMemo(
    () => canvasEdits(store, (why) => toastError(notChanged, refusalIn(refusals, why))),
    [store, notChanged, refusals],
  )
}
