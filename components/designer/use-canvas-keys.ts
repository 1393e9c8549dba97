'use client'
import { useEffect } from 'react'
import type { CanvasEdits } from './use-canvas-edits.ts'
import { useDesignerStore } from './use-designer.ts'

/** Fields and the text editor have their own meaning for these keys; a dialog takes them all. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog]') !== null ||
  (target instanceof HTMLElement && target.closest('input, textarea, select, .monaco-editor') !== null)

const isNode = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('.react-flow__node')

/**
 * Delete, F2, Tab, Escape and undo for what is selected on the canvas. They are heard on the whole page: what was
 * removed had the focus, and the next key must work too.
 */
export function useCanvasKeys(edits: CanvasEdits, undo: () => void, redo: () => void): void {
  const store = useDesignerStore()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return
      const { selectedTask, selectedEdge, rename, openQuickAdd, select } = store.getState()
      const mod = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const chosen = selectedTask !== null || selectedEdge !== null
      if ((key === 'delete' || key === 'backspace') && chosen) edits.removeSelection()
      else if (key === 'f2' && selectedTask !== null) rename(selectedTask)
      else if (key === 'tab' && !event.shiftKey && selectedTask !== null && isNode(event.target)) {
        openQuickAdd({ at: null, from: null })
      } else if (key === 'escape' && chosen) select(null)
      else if (mod && key === 'z') (event.shiftKey ? redo : undo)()
      else if (mod && key === 'y') redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [store, edits, undo, redo])
}
