'use client'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/use-text.ts'
import { taskId } from './graph/model.ts'
import type { YamlEditor } from './monaco/yaml-editor.ts'
import type { Designer } from './store.ts'
import { type LineRange, taskLines } from './text/task-lines.ts'
import { edgeAt, edgeLines } from './text/transition-places.ts'
import { useDesigner, useDesignerStore } from './use-designer.ts'

/**
 * Ties the text editor to the canvas: problems are marked, selecting a node or an edge shows its lines and the other way
 * round.
 */
export function useEditorSync(editor: YamlEditor | null): void {
  const store = useDesignerStore()
  const language = useLanguage()
  const problems = useDesigner((designer) => designer.problems)
  const good = useDesigner((designer) => designer.good)
  const selected = useDesigner(selectedId)
  /** The selection came from the cursor: then the text must not scroll. */
  const fromText = useRef<string | null>(null)

  useEffect(() => editor?.setProblems(problems, language), [editor, problems, language])

  useEffect(() => {
    if (editor === null) return
    // `good` is a new one after every change of the text, and the lines move with it.
    const lines = good === null || selected === null ? [] : selectedLines(store.getState())
    editor.highlight(lines, fromText.current !== selected)
    fromText.current = null
  }, [editor, selected, good, store])

  useEffect(() => {
    editor?.onCursor(({ line, offset }) => {
      const { stale, text, shown, good, selectedTask, selectedEdge, select, selectEdge } = store.getState()
      if (stale || good === null) return
      const edge = edgeAt(text, shown, good.model.edges, offset)
      const task = taskLines(text, shown).find(({ from, to }) => from <= line && line <= to)
      if (edge !== undefined && edge.id !== selectedEdge?.id) {
        fromText.current = edge.id
        selectEdge(edge)
      } else if (edge === undefined && task !== undefined && task.name !== selectedTask) {
        fromText.current = taskId(task.name)
        select(task.name)
      }
    })
  }, [editor, store])
}

/** What is selected, as the graph knows it; null for nothing and for several. */
const selectedId = ({ selectedEdge, selectedTask }: Designer): string | null =>
  selectedEdge?.id ?? (selectedTask === null ? null : taskId(selectedTask))

function selectedLines({ stale, text, shown, selectedEdge, selectedTask }: Designer): readonly LineRange[] {
  if (stale) return []
  if (selectedEdge !== null) return edgeLines(text, shown, selectedEdge)
  return taskLines(text, shown).filter(({ name }) => name === selectedTask)
}
