import type { Splice } from './splice.ts'

/** A text after splices, and the splices that lead back to the text before. */
export interface Applied {
  readonly text: string
  readonly inverse: readonly Splice[]
}

/** Applies splices. @throws RangeError when they overlap or lie outside of the text. */
export const applySplices = (text: string, splices: readonly Splice[]): Applied => {
  const parts: string[] = []
  const inverse: Splice[] = []
  let from = 0
  let length = 0
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < from || splice.end < splice.start || splice.end > text.length) {
      throw new RangeError(`splice ${splice.start}–${splice.end} overlaps another one or lies outside of the text`)
    }
    const kept = text.slice(from, splice.start)
    parts.push(kept, splice.text)
    length += kept.length
    inverse.push({ start: length, end: length + splice.text.length, text: text.slice(splice.start, splice.end) })
    length += splice.text.length
    from = splice.end
  }
  parts.push(text.slice(from))
  return { text: parts.join(''), inverse }
}
