import type { Value } from '../../../engine/data/values.ts'
import { inTurn } from '../../../engine/language/edit/compose.ts'
import { setAttribute } from '../../../engine/language/edit/set-attribute.ts'
import type { EditResult } from '../../../engine/language/edit/splice.ts'
import { type Piece, retryValues } from '../palette/pieces.ts'

/** Gives a task what a piece stands for, where that is an attribute of tasks; null for pieces that are tasks themselves. */
export const setPiece = (
  text: string,
  { workflow, task, piece }: { readonly workflow: string; readonly task: string; readonly piece: Piece },
): EditResult | null => {
  const settings = settingsOf(piece)
  if (settings === null) return null
  return inTurn(
    text,
    settings.map(
      ([path, value]) =>
        (now: string) =>
          setAttribute(now, { workflow, task, path, value }),
    ),
  )
}

type Setting = readonly [path: readonly [string, ...string[]], value: Value]

const settingsOf = (piece: Piece): readonly Setting[] | null => {
  if (piece.kind === 'join') return [[['join'], 'all']]
  if (piece.kind === 'with-items') return [[['with-items'], 'item in <% $.items %>']]
  if (piece.kind === 'retry') {
    return Object.entries(retryValues).map(([name, value]): Setting => [['retry', name], value])
  }
  return null
}
