import { ok } from '../../result.ts'
import { applySplices } from './apply-splices.ts'
import type { EditResult, Splice } from './splice.ts'

/** Edits made one after the other, each on the text that the ones before left, as one edit of the first text. */
export const inTurn = (text: string, edits: readonly ((text: string) => EditResult)[]): EditResult => {
  let pieces: readonly Piece[] = [{ start: 0, end: text.length }]
  let now = text
  for (const edit of edits) {
    const result = edit(now)
    if (!result.ok) return result
    pieces = result.value.splices.toReversed().reduce(cut, pieces)
    now = applySplices(now, result.value.splices).text
  }
  return ok({ splices: splicesOf(text, pieces) })
}

/** A stretch of the first text that is still there, or a text that was put in. */
type Piece = { readonly start: number; readonly end: number } | string

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start)

const part = (piece: Piece, from: number, to: number): readonly Piece[] => {
  if (from >= to) return []
  return [typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to }]
}

const cut = (pieces: readonly Piece[], splice: Splice): readonly Piece[] => {
  const before: Piece[] = []
  const behind: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    before.push(...part(piece, 0, Math.min(length, splice.start - at)))
    behind.push(...part(piece, Math.max(0, splice.end - at), length))
    at += length
  }
  return [...before, splice.text, ...behind]
}

const splicesOf = (text: string, pieces: readonly Piece[]): readonly Splice[] => {
  const splices: Splice[] = []
  let from = 0
  let put = ''
  const close = (to: number): void => {
    if (to > from || put !== '') splices.push({ start: from, end: to, text: put })
    put = ''
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') put += piece
    else {
      close(piece.start)
      from = piece.end
    }
  }
  close(text.length)
  return splices
}
