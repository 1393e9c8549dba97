import type { Edge, Node, NodeHandle } from '@xyflow/react'
import { Position } from '@xyflow/react'
import type { Firing } from '../graph/edge-style.ts'
import { type CommandNode, clauses, type GraphEdge, type GraphNode, type TaskNode } from '../graph/model.ts'
import type { Overlay } from '../graph/overlay.ts'
import type { Point } from '../layout/elk-graph.ts'
import { outlets, sizeOf } from '../layout/structure.ts'

export interface TaskData extends Record<string, unknown> {
  readonly task: TaskNode
  readonly overlay: Overlay | null
  /** There is a run and it has not reached this task. */
  readonly notReached: boolean
  readonly editable: boolean
  /** The workflow is drawn by what its tasks require. */
  readonly isReverse: boolean
  /** Stands where somebody put it. */
  readonly isPinned: boolean
  readonly problem: 'error' | 'warning' | null
  readonly problemText: string | null
}
export interface CommandData extends Record<string, unknown> {
  readonly command: CommandNode
  readonly faded: boolean
}
export interface ClauseData extends Record<string, unknown> {
  readonly edge: GraphEdge
  readonly firing: Firing | undefined
  /** Bends from the layout; null when an end was moved by hand. */
  readonly route: readonly Point[] | null
}

export type TaskFlowNode = Node<TaskData, 'task'>
export type CommandFlowNode = Node<CommandData, 'command'>
export type ClauseFlowEdge = Edge<ClauseData, 'clause'>

/** Where edges can start and end, said beforehand so that the first paint has them without measuring. */
export function handlesOf(node: GraphNode, isReverse: boolean): NodeHandle[] {
  const { width, height } = sizeOf(node)
  const entry: NodeHandle = {
    id: 'in',
    type: 'target',
    position: Position.Top,
    x: width / 2,
    y: 0,
    width: 1,
    height: 1,
  }
  if (node.kind === 'command') return [entry]
  const kinds = isReverse ? (['requires'] as const) : clauses
  const exits = kinds.map(
    (id): NodeHandle => ({
      id,
      type: 'source',
      position: Position.Bottom,
      x: width * outlets[id],
      y: height,
      width: 1,
      height: 1,
    }),
  )
  return [entry, ...exits]
}
