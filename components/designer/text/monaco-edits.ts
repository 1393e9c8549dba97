import type { Splice } from '../../../engine/language/edit/splice.ts'
import { positionAt } from './text-position.ts'

export interface MonacoEdit {
  readonly range: {
    readonly startLineNumber: number
    readonly startColumn: number
    readonly endLineNumber: number
    readonly endColumn: number
  }
  readonly text: string
}

/** Splices as Monaco takes them. */
export function monacoEdits(text: string, splices: readonly Splice[]): MonacoEdit[] {
  return splices.map((splice) => {
    const start = positionAt(text, splice.start)
    const end = positionAt(text, splice.end)
    return {
      range: {
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
      },
      text: splice.text,
    }
  })
}
