import { positionAt } from './text-position.ts'

/** Replaces the characters from `start` up to `end` (UTF-16 offsets of the text before any of the splices). */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text after the splices, which must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = ''
  let from = 0
  for (const splice of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, splice.start) + splice.text
    from = splice.end
  }
  return result + text.slice(from)
}

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
