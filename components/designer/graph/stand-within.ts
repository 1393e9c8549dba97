import { type GraphEdge, type GraphModel, taskId } from './model.ts'

/**
 * Whether a task can be put between the ends of a transition. Nothing may lead to it and it may not lead on yet, but for
 * what it does about its errors: its old transitions would have to go or to be mixed with the new ones, and which of it
 * is meant nobody knows.
 */
export function canStandWithin(model: GraphModel, task: string, edge: GraphEdge): boolean {
  const id = taskId(task)
  if (edge.inherited || edge.source === id || edge.target === id) return false
  return !model.edges.some(({ source, target, kind }) => target === id || (source === id && isOnward(kind)))
}

const isOnward = (kind: GraphEdge['kind']): boolean => kind !== 'on-error' && kind !== 'on-skip'
