import { MarkerType } from '@xyflow/react'
import { edgeLabel, edgeStyle } from '../graph/edge-style.ts'
import { firingOf } from '../graph/firing.ts'
import { type GraphModel, taskId } from '../graph/model.ts'
import type { Overlays } from '../graph/overlay.ts'
import type { Layout, Point } from '../layout/elk-graph.ts'
import { sizeOf } from '../layout/structure.ts'
import { type ClauseFlowEdge, type CommandFlowNode, handlesOf, type TaskFlowNode } from './nodes.ts'

interface Source {
  readonly model: GraphModel
  readonly layout: Layout
  readonly pins: ReadonlyMap<string, Point>
  readonly states: Overlays | undefined
}

/** The canvas's nodes: sizes and handles are said beforehand, so nothing waits for a measurement. */
export function flowNodes(
  source: Source & {
    readonly selected: string | null
    readonly editable: boolean
    readonly problems: ReadonlyMap<string, 'error' | 'warning'>
  },
): (TaskFlowNode | CommandFlowNode)[] {
  const { model, layout, pins, states, selected, editable, problems } = source
  const chosen = selected === null ? null : taskId(selected)
  return model.nodes.flatMap((node): (TaskFlowNode | CommandFlowNode)[] => {
    const position = pins.get(node.id) ?? layout.positions.get(node.id)
    if (position === undefined) return []
    const size = sizeOf(node)
    const common = { id: node.id, position, ...size, measured: size, handles: handlesOf(node) }
    if (node.kind === 'command') {
      const edge = model.edges.find(({ target }) => target === node.id)
      const faded = states !== undefined && (edge === undefined || firingOf(edge, states) !== 'fired')
      const data = { command: node, faded }
      return [{ ...common, type: 'command', data, focusable: false, ariaLabel: `Command ${node.command}` }]
    }
    const overlay = states?.get(node.name) ?? null
    const notReached = states !== undefined && overlay === null
    const data = { task: node, overlay, notReached, editable, problem: problems.get(node.name) ?? null }
    const told = overlay === null ? (notReached ? ', not reached' : '') : `, ${overlay.state}`
    const ariaLabel = `Task ${node.name}, ${node.runs} ${node.target}${told}`
    return [{ ...common, type: 'task', data, selected: node.id === chosen, ariaLabel }]
  })
}

/** The canvas's edges. Bends of the layout hold while both ends stand where it put them. */
export function flowEdges(source: Source & { readonly selectedEdge: string | null }): ClauseFlowEdge[] {
  const { model, layout, pins, states, selectedEdge } = source
  return model.edges.map((edge): ClauseFlowEdge => {
    const firing = states === undefined ? undefined : firingOf(edge, states)
    const style = edgeStyle(edge, firing)
    const moved = pins.has(edge.source) || pins.has(edge.target)
    return {
      id: edge.id,
      type: 'clause',
      source: edge.source,
      target: edge.target,
      sourceHandle: edge.kind,
      targetHandle: 'in',
      selected: edge.id === selectedEdge,
      data: { edge, firing, route: moved ? null : (layout.routes.get(edge.id) ?? null) },
      markerEnd: { type: MarkerType.ArrowClosed, color: style.colour, width: 16, height: 16, strokeWidth: 0 },
      ariaLabel: `${edge.task} ${edgeLabel(edge)} to ${edge.to}`,
      zIndex: edge.id === selectedEdge ? 1 : 0,
    }
  })
}
