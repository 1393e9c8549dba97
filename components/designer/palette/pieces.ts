import type { Value } from '../../../engine/data/values.ts'
import { type EngineCommand, engineCommands } from '../../../engine/language/spec.ts'
import { type PatternId, patterns } from './patterns.ts'

/** What can be dragged or picked onto the canvas. */
export type Piece =
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'workflow'; readonly workflow: string }
  | { readonly kind: 'join' | 'with-items' | 'retry' }
  | { readonly kind: 'command'; readonly command: EngineCommand }
  | { readonly kind: 'pattern'; readonly pattern: PatternId }

/** What the names and explanations of the pieces are found by, in the texts of the console. */
export type PieceName = 'join' | 'with-items' | 'retry' | EngineCommand | PatternId

/** Type under which a drag carries a piece. */
export const pieceType = 'application/x-tramontane-piece'

export interface NamedPiece {
  readonly piece: Piece
  readonly name: PieceName
}

/** The pieces that are neither actions nor workflows. */
export const flowPieces: readonly NamedPiece[] = [
  { piece: { kind: 'join' }, name: 'join' },
  { piece: { kind: 'with-items' }, name: 'with-items' },
  { piece: { kind: 'retry' }, name: 'retry' },
  ...engineCommands.map((command): NamedPiece => ({ piece: { kind: 'command', command }, name: command })),
]

/** Groups of tasks. */
export const patternPieces: readonly NamedPiece[] = patterns.map(({ id }) => ({
  piece: { kind: 'pattern', pattern: id },
  name: id,
}))

/** Reads a piece that was dropped; null when something else was. */
export function readPiece(data: string): Piece | null {
  try {
    const piece: unknown = JSON.parse(data)
    return isPiece(piece) ? piece : null
  } catch {
    return null
  }
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'action') return 'action' in value && typeof value.action === 'string'
  if (value.kind === 'workflow') return 'workflow' in value && typeof value.workflow === 'string'
  if (value.kind === 'command') return 'command' in value && engineCommands.includes(value.command as EngineCommand)
  if (value.kind === 'pattern') return 'pattern' in value && patterns.some(({ id }) => id === value.pattern)
  return value.kind === 'join' || value.kind === 'with-items' || value.kind === 'retry'
}

/** What a retry begins with. */
export const retryValues: Readonly<Record<string, Value>> = { count: 3, delay: 5 }

/** The attributes of the task a piece becomes, and a wish for its name. Commands and patterns are no tasks. */
export function taskOf(piece: Exclude<Piece, { kind: 'command' | 'pattern' }>): {
  readonly name: string
  readonly attributes: Readonly<Record<string, Value>>
} {
  if (piece.kind === 'action') {
    return { name: piece.action.replace(/^std\./, '').replaceAll('.', '_'), attributes: { action: piece.action } }
  }
  if (piece.kind === 'workflow') {
    return { name: piece.workflow.replace(/^.*\./, ''), attributes: { workflow: piece.workflow } }
  }
  if (piece.kind === 'join') return { name: 'join', attributes: { join: 'all', action: 'std.noop' } }
  if (piece.kind === 'retry') {
    const retry = Object.assign(Object.create(null), retryValues)
    return { name: 'retried', attributes: { action: 'std.noop', retry } }
  }
  return {
    name: 'for_each',
    attributes: { 'with-items': 'item in <% $.items %>', action: 'std.echo output=<% $.item %>' },
  }
}
