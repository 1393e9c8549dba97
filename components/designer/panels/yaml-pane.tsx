'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { ValueMap } from '../../../engine/data/values.ts'
import { useLanguage, useText } from '../../i18n/use-text.ts'
import { TabHint, useTabHint } from '../monaco/tab-hint.tsx'
import { watchTheme } from '../monaco/watch-theme.ts'
import type { YamlEditor } from '../monaco/yaml-editor.ts'
import { usePastContext } from '../past/use-past-context.ts'
import { valuesAt } from '../past/use-scope.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'

interface YamlPaneProps {
  readonly actions: readonly ActionSummary[]
  readonly onReady: (editor: YamlEditor | null) => void
}

/** The text, in Monaco. */
export function YamlPane({ actions, onReady }: YamlPaneProps) {
  const host = useRef<HTMLDivElement>(null)
  const known = useRef(actions)
  known.current = actions
  const store = useDesignerStore()
  const { editorFailed, definition } = useText().frame
  const tabHint = useTabHint()
  const label = useRef((): string => '')
  label.current = () => `${definition}. ${tabHint()}`
  const selected = useDesigner((designer) => designer.selectedEdge?.task ?? designer.selectedTask)
  const chosen = usePastContext(selected)
  const values = useRef<ValueMap | null>(null)
  values.current = useMemo(() => (chosen === null ? null : valuesAt(chosen, { isAfter: true })), [chosen])
  const spoken = useLanguage()
  const language = useRef(spoken)
  language.current = spoken
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    let editor: YamlEditor | null = null
    let endTheme = (): void => undefined
    let gone = false
    import('../monaco/yaml-editor.ts').then(
      ({ createYamlEditor }) => {
        if (gone || host.current === null) return
        editor = createYamlEditor(
          host.current,
          label.current(),
          store,
          () => known.current,
          () => values.current,
          () => language.current,
        )
        endTheme = watchTheme((dark) => editor?.setDark(dark))
        onReady(editor)
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      endTheme()
      onReady(null)
      editor?.dispose()
    }
  }, [store, onReady])

  return (
    <div className="group relative h-full min-h-0 bg-surface">
      <div ref={host} className="absolute inset-0" data-testid="yaml" />
      <TabHint />
      {failed && <p className="graph-empty">{editorFailed}</p>}
    </div>
  )
}
