export interface TextPosition {
  readonly lineNumber: number
  readonly column: number
}

/** Line and column (from 1) of an offset, with lines ended by LF, CR LF or CR as Monaco sees them. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1
  let start = 0
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index)
    // In CR LF the LF ends the line.
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
      line++
      start = index + 1
    }
  }
  return { lineNumber: line, column: offset - start + 1 }
}
