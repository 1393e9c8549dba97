import type { Firing } from './edge-style.ts'
import { type GraphEdge, taskName } from './model.ts'
import type { Overlays } from './overlay.ts'

const takenIn: Record<GraphEdge['kind'], readonly string[]> = {
  'on-success': ['SUCCESS'],
  'on-error': ['ERROR'],
  'on-complete': ['SUCCESS', 'ERROR'],
  'on-skip': ['SKIPPED'],
  requires: ['SUCCESS'],
}

/** Whether a run took a transition, as the states of its two tasks tell. A command's chip has no state of its own. */
export function firingOf(edge: GraphEdge, overlays: Overlays): Firing {
  const source = taskName(edge.source)
  const state = source === null ? undefined : overlays.get(source)?.state
  if (state === undefined || !takenIn[edge.kind].includes(state)) return 'not-fired'
  const target = taskName(edge.target)
  const reached = target === null ? edge.condition === null : overlays.has(target)
  if (reached) return 'fired'
  return edge.condition === null || target === null ? 'not-fired' : 'guard-false'
}
