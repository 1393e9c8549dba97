/* Two texts side by side, what differs marked; for the browser alone, as load-monaco.ts says. */
import { loadMonaco } from './load-monaco.ts'

export interface DiffEditor {
  setDark(dark: boolean): void
  dispose(): void
}

export interface DiffTexts {
  readonly before: string
  readonly beforeLabel: string
  readonly after: string
  readonly afterLabel: string
  /** Absent: the right side is read only, too. */
  readonly onChange?: ((after: string) => void) | undefined
}

/** Creates it in an element; narrow ones show one text above the other. */
export function createDiffEditor(host: HTMLElement, texts: DiffTexts): DiffEditor {
  const monaco = loadMonaco()
  const original = monaco.editor.createModel(texts.before, 'yaml')
  const modified = monaco.editor.createModel(texts.after, 'yaml')
  const { onChange } = texts
  const editor = monaco.editor.createDiffEditor(host, {
    automaticLayout: true,
    originalEditable: false,
    readOnly: onChange === undefined,
    renderSideBySide: true,
    renderMarginRevertIcon: onChange !== undefined,
    renderGutterMenu: false,
    ignoreTrimWhitespace: false,
    fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
    fontSize: 12.5,
    lineHeight: 19,
    minimap: { enabled: false },
    renderOverviewRuler: false,
    scrollBeyondLastLine: false,
    smoothScrolling: false,
    fixedOverflowWidgets: true,
    hideUnchangedRegions: { enabled: onChange === undefined },
    stickyScroll: { enabled: false },
  })
  editor.setModel({ original, modified })
  // The diff editor's own labels for its sides do not reach them.
  editor.getOriginalEditor().updateOptions({ ariaLabel: texts.beforeLabel })
  editor.getModifiedEditor().updateOptions({ ariaLabel: texts.afterLabel })
  if (onChange !== undefined) modified.onDidChangeContent(() => onChange(modified.getValue()))
  return {
    setDark: (dark) => monaco.editor.setTheme(dark ? 'tramontane-dark' : 'tramontane-light'),
    dispose() {
      editor.dispose()
      original.dispose()
      modified.dispose()
    },
  }
}
