import { MarkerType } from '@xyflow/react'
import type { CanvasText } from '../../i18n/designer/canvas-en.ts'
import { edgeLabel, edgeStyle } from '../graph/edge-style.ts'
import { firingOf } from '../graph/firing.ts'
import type { GraphModel, GraphNode } from '../graph/model.ts'
import type { Overlays } from '../graph/overlay.ts'
import type { TaskProblem } from '../graph/problems-by-task.ts'
import type { Layout, Point } from '../layout/elk-graph.ts'
import { sizeOf } from '../layout/structure.ts'
import { type ClauseFlowEdge, type CommandFlowNode, handlesOf, type TaskFlowNode } from './nodes.ts'

interface Source {
  readonly model: GraphModel
  readonly layout: Layout
  readonly pins: ReadonlyMap<string, Point>
  readonly states: Overlays | undefined
  /** What is read out instead of the picture. */
  readonly spoken: CanvasText['spoken']
}

export interface NodeSource extends Source {
  readonly selection: ReadonlySet<string>
  readonly editable: boolean
  readonly isReverse: boolean
  readonly problems: ReadonlyMap<string, TaskProblem>
}

export interface EdgeSource extends Source {
  readonly selectedEdge: string | null
  /** Nodes that are being moved. */
  readonly moving: ReadonlySet<string>
}

/** The canvas's nodes: sizes and handles are said beforehand, so nothing waits for a measurement. */
export function flowNodes(source: NodeSource): (TaskFlowNode | CommandFlowNode)[] {
  const { model, layout, pins, states, spoken, selection, editable, isReverse, problems } = source
  const leading = states === undefined ? null : new Map(model.edges.map((edge) => [edge.target, edge]))
  return model.nodes.flatMap((node): (TaskFlowNode | CommandFlowNode)[] => {
    const position = pins.get(node.id) ?? layout.positions.get(node.id)
    if (position === undefined) return []
    const common = { id: node.id, position, ...shapeOf(node, isReverse) }
    if (node.kind === 'command') {
      const edge = leading?.get(node.id)
      const faded = states !== undefined && (edge === undefined || firingOf(edge, states) !== 'fired')
      const data = { command: node, faded }
      return [{ ...common, type: 'command', data, focusable: false, ariaLabel: spoken.command(node.command) }]
    }
    const overlay = states?.get(node.name) ?? null
    const notReached = states !== undefined && overlay === null
    const problem = problems.get(node.name)
    const data = {
      task: node,
      overlay,
      notReached,
      editable,
      isReverse,
      isPinned: editable && pins.has(node.id),
      problem: problem?.severity ?? null,
      problemText: problem?.text ?? null,
    }
    const told = overlay === null ? (notReached ? [spoken.notReached] : []) : [overlay.state]
    const wrong = problem === undefined ? [] : [`${spoken[problem.severity]}: ${problem.text}`]
    const ariaLabel = [spoken.task(node.name), `${spoken[node.runs]} ${node.target}`, ...told, ...wrong].join(', ')
    return [{ ...common, type: 'task', data, selected: selection.has(node.name), ariaLabel }]
  })
}

type Shape = ReturnType<typeof makeShape>
const shapes = new WeakMap<GraphNode, readonly [boolean, Shape]>()

/** Size and handles of a node, the same objects for the same node. */
function shapeOf(node: GraphNode, isReverse: boolean): Shape {
  const known = shapes.get(node)
  if (known !== undefined && known[0] === isReverse) return known[1]
  const shape = makeShape(node, isReverse)
  shapes.set(node, [isReverse, shape])
  return shape
}

function makeShape(node: GraphNode, isReverse: boolean) {
  const size = sizeOf(node)
  return { ...size, measured: size, handles: handlesOf(node, isReverse) }
}

/** The canvas's edges. Bends of the layout hold while both ends stand where it put them. */
export function flowEdges(source: EdgeSource): ClauseFlowEdge[] {
  const { model, layout, pins, states, spoken, selectedEdge, moving } = source
  const isAway = (id: string): boolean => pins.has(id) || moving.has(id)
  return model.edges.map((edge): ClauseFlowEdge => {
    const firing = states === undefined ? undefined : firingOf(edge, states)
    const style = edgeStyle(edge, firing)
    const moved = isAway(edge.source) || isAway(edge.target)
    return {
      id: edge.id,
      type: 'clause',
      source: edge.source,
      target: edge.target,
      sourceHandle: edge.kind,
      targetHandle: 'in',
      selected: edge.id === selectedEdge,
      reconnectable: edge.inherited || edge.kind === 'requires' ? false : 'target',
      data: { edge, firing, route: moved ? null : (layout.routes.get(edge.id) ?? null) },
      markerEnd: { type: MarkerType.ArrowClosed, color: style.colour, width: 16, height: 16, strokeWidth: 0 },
      ariaLabel: spoken.edge(edge.task, edgeLabel(edge), edge.to),
      zIndex: edge.id === selectedEdge ? 1 : 0,
    }
  })
}
