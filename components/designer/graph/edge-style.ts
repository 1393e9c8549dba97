import type { Hue } from '../../ui/states.ts'
import type { EdgeKind, GraphEdge } from './model.ts'

export interface EdgeStyle {
  /** A CSS colour. */
  readonly colour: string
  /** Its darker sibling, for words. */
  readonly ink: string
  readonly dashed: boolean
  /** What stands on the edge all the time. */
  readonly mark: 'guard' | 'guard-false' | null
  readonly opacity: number
}

/** What is known of a transition in a run; absent when there is no run. */
export type Firing = 'fired' | 'not-fired' | 'guard-false'

const hues: Record<EdgeKind, Hue> = {
  'on-success': 'success',
  'on-error': 'error',
  'on-complete': 'idle',
  'on-skip': 'skipped',
  requires: 'idle',
}

/** The colour of a clause, for handles and legends. */
export const colourOf = (kind: EdgeKind): string => `var(--${hues[kind]})`

/** The colour of words on a clause. */
export const inkOf = (kind: EdgeKind): string => `var(--${hues[kind]}-ink)`

/** How a transition is drawn: its colour tells the clause, dashes a guard, paleness that a run did not take it. */
export function edgeStyle(edge: Pick<GraphEdge, 'kind' | 'condition' | 'inherited'>, firing?: Firing): EdgeStyle {
  const guarded = edge.condition !== null
  const isPale = firing !== undefined && firing !== 'fired'
  return {
    colour: isPale ? 'var(--none)' : colourOf(edge.kind),
    ink: isPale ? 'var(--none-ink)' : inkOf(edge.kind),
    dashed: guarded && firing !== 'fired',
    mark: firing === 'guard-false' ? 'guard-false' : guarded && firing === undefined ? 'guard' : null,
    opacity: edge.inherited ? 0.6 : 1,
  }
}

/** What stands at an edge that is pointed at or selected. */
export function edgeLabel(edge: Pick<GraphEdge, 'kind' | 'condition' | 'inherited'>): string {
  const origin = edge.inherited ? ' (task-defaults)' : ''
  return edge.condition === null ? `${edge.kind}${origin}` : `${edge.kind}${origin}: ${edge.condition}`
}
