'use client'
import { useText } from '../../i18n/use-text.ts'
import '@xyflow/react/dist/style.css'
import '../designer.css'
import { Background, BackgroundVariant, Controls, ReactFlow, useReactFlow } from '@xyflow/react'
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { stateLooks } from '../../ui/states.ts'
import type { EdgeKind, GraphEdge, GraphModel } from '../graph/model.ts'
import { taskName } from '../graph/model.ts'
import type { Overlays } from '../graph/overlay.ts'
import type { TaskProblem } from '../graph/problems-by-task.ts'
import type { Point } from '../layout/elk-graph.ts'
import { grid } from '../layout/shift.ts'
import { ClauseEdgeLine } from './clause-edge.tsx'
import { CommandNodeChip } from './command-node.tsx'
import { type DropTarget, dropTargetOf, markDropTarget } from './drop-target.ts'
import { firstView } from './first-view.ts'
import { Overview } from './overview.tsx'
import { TaskNodeCard } from './task-node.tsx'
import { useConnecting } from './use-connecting.ts'
import { useFlowEdges, useFlowNodes } from './use-elements.ts'
import { useFocus } from './use-focus.ts'
import { useLayout } from './use-layout.ts'
import { useMoving } from './use-moving.ts'
import { usePutting } from './use-putting.ts'
import { useSelecting } from './use-selecting.ts'

const nodeTypes = { task: TaskNodeCard, command: CommandNodeChip }
const edgeTypes = { clause: ClauseEdgeLine }
// A corner is taken by the controls; the overview leaves its own as soon as all is in view.
export const fit = { padding: { top: '28px', right: '32px', bottom: '40px', left: '48px' }, maxZoom: 1 } as const
const noPins: ReadonlyMap<string, Point> = new Map()
const noProblems: ReadonlyMap<string, TaskProblem> = new Map()
const nothing: ReadonlySet<string> = new Set()
const snap: [number, number] = [grid, grid]
/** From so many nodes on only those in view are in the page. */
const many = 150

const miniColour = (states: Overlays | undefined, id: string): string => {
  const state = states?.get(taskName(id) ?? '')?.state
  return state === undefined ? 'var(--line-strong)' : stateLooks[state].color
}

export interface GraphCanvasProps {
  readonly model: GraphModel
  /** A run's states by task name; without them the definition alone is shown. */
  readonly states?: Overlays | undefined
  /** Names of the selected tasks. */
  readonly selection?: ReadonlySet<string> | undefined
  readonly onSelect?: ((task: string | null) => void) | undefined
  /** Several tasks at once; without it one is selected at a time. */
  readonly onSelectMany?: ((tasks: ReadonlySet<string>) => void) | undefined
  readonly selectedEdge?: string | null | undefined
  readonly onEdgeSelect?: ((edge: GraphEdge | null) => void) | undefined
  readonly editable?: boolean | undefined
  /** It is drawn by what its tasks require. */
  readonly isReverse?: boolean | undefined
  readonly problems?: ReadonlyMap<string, TaskProblem> | undefined
  /** Positions put by hand, by node id; the others come from the layout. */
  readonly pins?: ReadonlyMap<string, Point> | undefined
  readonly onPin?: ((places: ReadonlyMap<string, Point>) => void) | undefined
  readonly onConnect?: ((from: string, kind: EdgeKind, to: string) => void) | undefined
  /** An edge was drawn from a task to a free place of the graph. */
  readonly onConnectToNothing?: ((from: string, kind: EdgeKind, at: Point) => void) | undefined
  /** The end of an edge was dragged to another task. */
  readonly onRetarget?: ((edge: GraphEdge, to: string) => void) | undefined
  /** A task was dragged onto a transition that it can stand within. */
  readonly onPutOnEdge?: ((task: string, edge: GraphEdge) => void) | undefined
  /** Something was dropped from the palette. */
  readonly onDropAt?: ((data: DataTransfer, at: Point, target: DropTarget) => void) | undefined
  readonly onOpen?: ((task: string) => void) | undefined
  readonly children?: ReactNode
}

/** The canvas itself; needs a ReactFlowProvider above it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { model, states, selectedEdge = null, editable = false, isReverse = false } = props
  const { onSelect, onSelectMany, onEdgeSelect, onPin, onDropAt, onOpen } = props
  const { selection = nothing, pins = noPins, problems = noProblems } = props
  const { state: words, menu, spoken } = useText().canvas
  const area = useRef<HTMLDivElement>(null)
  const flow = useReactFlow()
  const layout = useLayout(model)
  const { moving, ids, change } = useMoving(onPin)
  const nodes = useFlowNodes(
    useMemo(
      () => layout && { model, layout, pins, states, spoken, selection, editable, isReverse, problems },
      [model, layout, pins, states, spoken, selection, editable, isReverse, problems],
    ),
    moving,
  )
  const edges = useFlowEdges(
    useMemo(
      () => layout && { model, layout, pins, states, spoken, selectedEdge, moving: ids },
      [model, layout, pins, states, spoken, selectedEdge, ids],
    ),
  )
  const hasLayout = layout !== null
  useFirstView(hasLayout, area)
  const selecting = useSelecting({ model, selection, onSelect, onSelectMany, onEdgeSelect })
  const connecting = useConnecting(props)
  const putting = usePutting(props)
  const onKeyDown = useFocus({
    area,
    model,
    selection,
    ready: hasLayout,
    onSelect,
    onExtend: onSelectMany === undefined ? undefined : selecting.extend,
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the nodes inside, which are focusable themselves
    <div
      ref={area}
      className="graph"
      data-editable={editable || undefined}
      onKeyDownCapture={onKeyDown}
      onDragOver={(event) => {
        if (onDropAt === undefined) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        markDropTarget(event.target as Element)
      }}
      onDragLeave={() => markDropTarget(null)}
      onDrop={(event) => {
        if (onDropAt === undefined) return
        event.preventDefault()
        markDropTarget(null)
        const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        onDropAt(event.dataTransfer, at, dropTargetOf(event.target as Element))
      }}
    >
      <ReactFlow
        aria-label={words.graph}
        ariaLabelConfig={useMemo(
          () => ({
            'controls.ariaLabel': words.view,
            'controls.zoomIn.ariaLabel': menu.zoomIn,
            'controls.zoomOut.ariaLabel': menu.zoomOut,
            'controls.fitView.ariaLabel': menu.fit,
          }),
          [words, menu],
        )}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={(changes) => {
          change(changes)
          selecting.change(changes)
        }}
        onSelectionStart={selecting.start}
        onSelectionEnd={selecting.end}
        onNodeClick={selecting.node}
        onNodeDoubleClick={(_: MouseEvent, node) => {
          const name = taskName(node.id)
          if (name !== null) onOpen?.(name)
        }}
        onEdgeClick={selecting.edge}
        onPaneClick={selecting.nothing}
        {...connecting}
        {...putting}
        nodesDraggable={editable}
        nodesConnectable={editable}
        elementsSelectable
        nodesFocusable
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={onSelectMany === undefined ? null : 'Shift'}
        multiSelectionKeyCode={null}
        snapToGrid
        snapGrid={snap}
        zoomOnDoubleClick={false}
        connectionRadius={28}
        reconnectRadius={12}
        connectOnClick={false}
        onlyRenderVisibleElements={model.nodes.length > many}
        minZoom={0.1}
        maxZoom={2}
        fitViewOptions={fit}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} />
        <Controls showInteractive={false} fitViewOptions={fit} />
        <Overview label={words.overview} colour={({ id }) => miniColour(states, id)} />
        {props.children}
      </ReactFlow>
      {layout === null && <p className="graph-empty">{words.layingOut}</p>}
    </div>
  )
}

/** Looks at the beginning, or at all of it, as soon as there is something to look at. */
function useFirstView(hasLayout: boolean, area: React.RefObject<HTMLElement | null>): void {
  const flow = useReactFlow()
  useEffect(() => {
    const box = area.current
    if (!hasLayout || box === null) return
    // The nodes are known to the canvas a frame after they were given to it.
    const frame = requestAnimationFrame(() => {
      const nodes = flow.getNodes()
      const boxes = nodes.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height }))
      const area = { width: box.clientWidth, height: box.clientHeight }
      const view = firstView(flow.getNodesBounds(nodes), boxes, area)
      if (view === null) flow.fitView(fit)
      else flow.setViewport(view)
    })
    return () => cancelAnimationFrame(frame)
  }, [hasLayout, flow, area])
}
