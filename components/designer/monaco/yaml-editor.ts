/*
 * The text editor of one page: Monaco's model holds the text and the undo stack for typing and canvas edits alike.
 */
import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { ValueMap } from '../../../engine/data/values.ts'
import { messageIn } from '../../../engine/language/rules/render.ts'
import type { MessageLanguage } from '../../../engine/language/rules/rule.ts'
import type { Problem } from '../../../engine/language/spec.ts'
import type { Language } from '../../i18n/languages.ts'
import type { DesignerStore } from '../store.ts'
import { monacoEdits } from '../text/monaco-edits.ts'
import type { LineRange } from '../text/task-lines.ts'
import { colourExpressions } from './colour-expressions.ts'
import { completeExpressions } from './complete-expressions.ts'
import { completeNames } from './complete-names.ts'
import { explainNames } from './explain-names.ts'
import { loadMonaco } from './load-monaco.ts'

export interface YamlEditor {
  setDark(dark: boolean): void
  setProblems(problems: readonly Problem[], language: MessageLanguage): void
  /** Marks the lines of what is selected on the canvas, and shows the first of them. */
  highlight(ranges: readonly LineRange[], reveal: boolean): void
  goTo(line: number, column: number): void
  onCursor(moved: (at: { readonly line: number; readonly offset: number }) => void): void
  focus(): void
  undo(): void
  redo(): void
  dispose(): void
}

/** Creates the editor in an element, named for screen readers, and joins it to the store. */
export function createYamlEditor(
  host: HTMLElement,
  label: string,
  store: DesignerStore,
  actions: () => readonly ActionSummary[],
  values: () => ValueMap | null,
  language: () => Language,
): YamlEditor {
  const monaco = loadMonaco()
  const model = monaco.editor.createModel(store.getState().text, 'yaml')
  // The model makes all line ends the same and drops a byte order mark; offsets are those of its text from here on.
  store.getState().setText(model.getValue())
  const editor = monaco.editor.create(host, {
    model,
    automaticLayout: true,
    ariaLabel: label,
    fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
    fontSize: 12.5,
    lineHeight: 19,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    smoothScrolling: false,
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    renderLineHighlight: 'line',
    padding: { top: 10, bottom: 10 },
    fixedOverflowWidgets: true,
    quickSuggestions: { other: true, strings: true, comments: false },
    wordBasedSuggestions: 'off',
    stickyScroll: { enabled: false },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
  })
  const marks = editor.createDecorationsCollection()
  const helpers = [
    completeNames(monaco, model, store, actions),
    completeExpressions(monaco, model, store, values, language),
    explainNames(monaco, model, language),
    colourExpressions(monaco, editor),
  ]
  model.onDidChangeContent(() => store.getState().setText(model.getValue()))
  store.getState().attach((splices) => {
    // The model's own text counts: it has made all line ends the same.
    model.pushStackElement()
    model.pushEditOperations([], monacoEdits(model.getValue(), splices), () => null)
    model.pushStackElement()
  })
  editor.onDidPaste(({ range }) => {
    // Tasks that were copied begin in the first column; pasted they stand under what the cursor stood under.
    const line = model.getLineContent(range.startLineNumber)
    const indent = line.slice(0, range.startColumn - 1)
    if (range.endLineNumber === range.startLineNumber || indent === '' || indent.trim() !== '') return
    const last = range.endColumn === 1 ? range.endLineNumber - 1 : range.endLineNumber
    const lines = Array.from({ length: last - range.startLineNumber }, (_, at) => range.startLineNumber + 1 + at)
    const isFlush = lines.some((number) => /^\S/.test(model.getLineContent(number)))
    if (!isFlush) return
    model.pushEditOperations(
      [],
      lines
        .filter((number) => model.getLineLength(number) > 0)
        .map((number) => ({ range: new monaco.Range(number, 1, number, 1), text: indent })),
      () => null,
    )
  })
  const command = (id: string) => editor.trigger('canvas', id, null)
  return {
    setDark: (dark) => monaco.editor.setTheme(dark ? 'tramontane-dark' : 'tramontane-light'),
    setProblems(problems, language) {
      const { Error: error, Warning: warning } = monaco.MarkerSeverity
      monaco.editor.setModelMarkers(
        model,
        'tramontane',
        problems.map((problem) => {
          const { severity, code, range } = problem
          const start = model.getPositionAt(range.start)
          const end = model.getPositionAt(Math.max(range.end, range.start + 1))
          return {
            severity: severity === 'error' ? error : warning,
            message: messageIn(language, problem),
            code,
            startLineNumber: start.lineNumber,
            startColumn: start.column,
            // A problem of a whole block is marked at its first line: a screen full of waves helps nobody.
            endLineNumber: start.lineNumber,
            endColumn: end.lineNumber === start.lineNumber ? end.column : model.getLineMaxColumn(start.lineNumber),
          }
        }),
      )
    },
    highlight(ranges, reveal) {
      marks.set(
        ranges.map(({ from, to }) => ({
          range: new monaco.Range(from, 1, to, 1),
          options: { isWholeLine: true, className: 'yaml-selected', linesDecorationsClassName: 'yaml-selected-bar' },
        })),
      )
      const [first] = ranges
      if (first === undefined || !reveal) return
      // The inspector that opens with a selection takes room from the text: where it scrolls is known only then.
      setTimeout(() => editor.revealLinesInCenterIfOutsideViewport(first.from, first.to), 80)
    },
    goTo(line, column) {
      editor.setPosition({ lineNumber: line, column })
      editor.revealLineInCenterIfOutsideViewport(line)
      editor.focus()
    },
    onCursor(moved) {
      editor.onDidChangeCursorPosition((event) => {
        // Only where the user went: an undo or a splice moves the cursor too.
        if (event.reason === monaco.editor.CursorChangeReason.Explicit && editor.hasTextFocus()) {
          moved({ line: event.position.lineNumber, offset: model.getOffsetAt(event.position) })
        }
      })
    },
    focus: () => editor.focus(),
    undo: () => command('undo'),
    redo: () => command('redo'),
    dispose() {
      store.getState().attach(null)
      for (const helper of helpers) helper.dispose()
      editor.dispose()
      model.dispose()
    },
  }
}
