'use client'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/use-text.ts'
import type { YamlEditor } from './monaco/yaml-editor.ts'
import { taskLines } from './text/task-lines.ts'
import { useDesigner, useDesignerStore } from './use-designer.ts'

/** Ties the text editor to the canvas: problems are marked, selecting a node shows its lines and the other way round. */
export function useEditorSync(editor: YamlEditor | null): void {
  const store = useDesignerStore()
  const language = useLanguage()
  const problems = useDesigner((designer) => designer.problems)
  const good = useDesigner((designer) => designer.good)
  const selected = useDesigner((designer) => designer.selectedEdge?.task ?? designer.selectedTask)
  /** The selection came from the cursor: then the text must not scroll. */
  const fromText = useRef<string | null>(null)

  useEffect(() => editor?.setProblems(problems, language), [editor, problems, language])

  useEffect(() => {
    if (editor === null) return
    const { stale, text, shown } = store.getState()
    // `good` is a new one after every change of the text, and the lines move with it.
    const lines =
      good === null || selected === null || stale
        ? undefined
        : taskLines(text, shown).find(({ name }) => name === selected)
    editor.highlight(lines ?? null, fromText.current !== selected)
    fromText.current = null
  }, [editor, selected, good, store])

  useEffect(() => {
    editor?.onCursor((line) => {
      const { stale, text, shown, selectedTask, select } = store.getState()
      if (stale) return
      const at = taskLines(text, shown).find(({ from, to }) => from <= line && line <= to)
      if (at === undefined || at.name === selectedTask) return
      fromText.current = at.name
      select(at.name)
    })
  }, [editor, store])
}
