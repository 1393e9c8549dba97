import { type EngineCommand, engineCommands } from '../../../engine/language/spec.ts'

/** What can be dragged or picked onto the canvas. */
export type Piece =
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'join' | 'with-items' | 'approval' }
  | { readonly kind: 'command'; readonly command: EngineCommand }

/** Type under which a drag carries a piece. */
export const pieceType = 'application/x-tramontane-piece'

export interface FlowPiece {
  readonly piece: Piece
  readonly label: string
  readonly about: string
}

const commandAbout: Record<EngineCommand, string> = {
  fail: 'Ends the workflow as failed, at once',
  succeed: 'Ends the workflow as succeeded, at once',
  pause: 'Pauses the workflow until somebody resumes it',
  noop: 'Does nothing; under on-error it counts as handled',
}

/** The pieces that are not actions. */
export const flowPieces: readonly FlowPiece[] = [
  { piece: { kind: 'join' }, label: 'Join', about: 'A task that waits for all tasks that lead to it' },
  { piece: { kind: 'with-items' }, label: 'For each', about: 'A task that runs once for each item of a list' },
  { piece: { kind: 'approval' }, label: 'Approval', about: 'A task that waits until a person or a system answers' },
  ...engineCommands.map(
    (command): FlowPiece => ({ piece: { kind: 'command', command }, label: command, about: commandAbout[command] }),
  ),
]

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
  if (value.kind === 'command') return 'command' in value && engineCommands.includes(value.command as EngineCommand)
  return value.kind === 'join' || value.kind === 'with-items' || value.kind === 'approval'
}

/** The attributes of the task a piece becomes, and a wish for its name. Commands are no tasks. */
export function taskOf(piece: Exclude<Piece, { kind: 'command' }>): {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
} {
  if (piece.kind === 'action') {
    return { name: piece.action.replace(/^std\./, '').replaceAll('.', '_'), attributes: { action: piece.action } }
  }
  if (piece.kind === 'join') return { name: 'join', attributes: { join: 'all', action: 'std.noop' } }
  if (piece.kind === 'approval') return { name: 'approval', attributes: { action: 'std.async_noop' } }
  return {
    name: 'for_each',
    attributes: { 'with-items': 'item in <% $.items %>', action: 'std.echo output=<% $.item %>' },
  }
}
