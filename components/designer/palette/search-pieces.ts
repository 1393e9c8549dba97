import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { CanvasText } from '../../i18n/designer/canvas-en.ts'
import { findActions } from './find-actions.ts'
import { flowPieces, type NamedPiece, type Piece, patternPieces } from './pieces.ts'

/** A piece as lists show it. */
export interface ListedPiece {
  readonly piece: Piece
  readonly label: string
  readonly about: string
  readonly input: ActionSummary['input']
}

export interface PieceGroup {
  readonly group: 'flow' | 'patterns' | 'workflows' | 'actions'
  readonly pieces: readonly ListedPiece[]
}

/** A workflow that can be called. */
export interface CallableWorkflow {
  readonly name: string
  readonly description: string | null
}

/** Everything that can be put on the canvas and answers a query, in groups; without a query all of it. */
export function searchPieces(
  known: { readonly actions: readonly ActionSummary[]; readonly workflows: readonly CallableWorkflow[] },
  query: string,
  text: CanvasText['pieces'],
): readonly PieceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (all: string): boolean => words.every((word) => all.toLowerCase().includes(word))
  const named = (pieces: readonly NamedPiece[]): readonly ListedPiece[] =>
    pieces
      .map(({ piece, name }) => ({ piece, ...text[name], input: [] }))
      .filter(({ label, about }) => fits(`${label} ${about}`))
  const workflows = known.workflows
    .filter(({ name, description }) => fits(`${name} ${description ?? ''}`))
    .slice(0, 100)
    .map(({ name, description }): ListedPiece => {
      return { piece: { kind: 'workflow', workflow: name }, label: name, about: description ?? '', input: [] }
    })
  const actions = findActions(known.actions, query).map(
    ({ name, description, input }): ListedPiece => ({
      piece: { kind: 'action', action: name },
      label: name,
      about: description,
      input,
    }),
  )
  const groups: readonly PieceGroup[] = [
    { group: 'flow', pieces: named(flowPieces) },
    { group: 'patterns', pieces: named(patternPieces) },
    { group: 'workflows', pieces: workflows },
    { group: 'actions', pieces: actions },
  ]
  const filled = groups.filter(({ pieces }) => pieces.length > 0)
  // Who types a name means an action most of the time.
  return words.length === 0 ? filled : filled.toReversed()
}
