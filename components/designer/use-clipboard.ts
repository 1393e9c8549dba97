'use client'
import { useEffect, useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { copyText } from '../ui/copy-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'
import { isOnCanvas } from './on-canvas.ts'
import type { CanvasEdits } from './use-canvas-edits.ts'
import { useDesignerStore } from './use-designer.ts'

export interface Clipboard {
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: () => void
}

/**
 * Copy, cut and paste of tasks; the clipboard holds YAML. The keys are heard as the browser's own events, which work on
 * pages without a secure context too and ask nobody for permission; menus need the clipboard's API.
 */
export function useClipboard(edits: CanvasEdits): Clipboard {
  const store = useDesignerStore()
  const text = useText().canvas

  useEffect(() => {
    const isMine = (event: ClipboardEvent): boolean =>
      !event.defaultPrevented && isOnCanvas(event.target) && (document.getSelection()?.isCollapsed ?? true)
    const take = (event: ClipboardEvent) => {
      if (!isMine(event)) return
      const count = store.getState().selection.size
      const clip = edits.copySelection()
      if (clip === null) return
      event.clipboardData?.setData('text/plain', clip)
      event.preventDefault()
      if (event.type === 'cut') edits.removeSelection()
      else toastDone(text.copied(count))
    }
    const put = (event: ClipboardEvent) => {
      const clip = isMine(event) ? event.clipboardData?.getData('text/plain') : undefined
      if (clip === undefined || clip.trim() === '') return
      event.preventDefault()
      edits.paste(clip)
    }
    document.addEventListener('copy', take)
    document.addEventListener('cut', take)
    document.addEventListener('paste', put)
    return () => {
      document.removeEventListener('copy', take)
      document.removeEventListener('cut', take)
      document.removeEventListener('paste', put)
    }
  }, [store, edits, text])

  return useMemo(() => {
    const copy = () => {
      const count = store.getState().selection.size
      const clip = edits.copySelection()
      if (clip !== null) copyText(clip).then((done) => done && toastDone(text.copied(count)))
    }
    return {
      copy,
      cut() {
        copy()
        edits.removeSelection()
      },
      paste() {
        const read = navigator.clipboard?.readText() ?? Promise.reject(new Error(text.nothingToPaste))
        read.then(edits.paste, () => toastError(text.nothingToPaste, ''))
      },
    }
  }, [store, edits, text])
}
