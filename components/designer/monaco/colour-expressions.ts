import type { editor, IDisposable } from 'monaco-editor/esm/vs/editor/editor.api.js'
import { tokensOf } from '../../expression/tokens.ts'
import type { Monaco } from './load-monaco.ts'

const pauseMs = 80

/** Colours the expressions of the lines in view: the YAML language knows texts only. */
export function colourExpressions(monaco: Monaco, shown: editor.IStandaloneCodeEditor): IDisposable {
  const marks = shown.createDecorationsCollection()
  let timer: ReturnType<typeof setTimeout> | undefined
  const paint = () => {
    const model = shown.getModel()
    if (model === null) return
    const found: editor.IModelDeltaDecoration[] = []
    for (const { startLineNumber, endLineNumber } of shown.getVisibleRanges()) {
      for (let line = startLineNumber; line <= endLineNumber; line++) {
        let column = 1
        for (const { kind, text } of tokensOf(model.getLineContent(line))) {
          const end = column + text.length
          if (kind !== 'text') {
            const options = { inlineClassName: `expression-${kind}` }
            found.push({ range: new monaco.Range(line, column, line, end), options })
          }
          column = end
        }
      }
    }
    marks.set(found)
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(paint, pauseMs)
  }
  const listeners = [shown.onDidChangeModelContent(soon), shown.onDidScrollChange(soon), shown.onDidLayoutChange(soon)]
  soon()
  return {
    dispose() {
      clearTimeout(timer)
      for (const listener of listeners) listener.dispose()
    },
  }
}
