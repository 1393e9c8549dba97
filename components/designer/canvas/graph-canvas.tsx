'use client'
import '@xyflow/react/dist/style.css'
import '../designer.css'
import {
  Background,
  BackgroundVariant,
  type Connection,
  Controls,
  type FinalConnectionState,
  MiniMap,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { stateLooks } from '../../ui/states.ts'
import type { Clause, GraphEdge, GraphModel } from '../graph/model.ts'
import { taskId, taskName } from '../graph/model.ts'
import type { Overlays } from '../graph/overlay.ts'
import { type Direction, walk } from '../graph/walk.ts'
import type { Point } from '../layout/elk-graph.ts'
import { ClauseEdgeLine } from './clause-edge.tsx'
import { CommandNodeChip } from './command-node.tsx'
import { firstView } from './first-view.ts'
import { flowEdges, flowNodes } from './flow-elements.ts'
import { TaskNodeCard } from './task-node.tsx'
import { useLayout } from './use-layout.ts'

const nodeTypes = { task: TaskNodeCard, command: CommandNodeChip }
const edgeTypes = { clause: ClauseEdgeLine }
// The corners are taken by the controls and the overview.
const fit = { padding: { top: '28px', right: '32px', bottom: '40px', left: '48px' }, maxZoom: 1 } as const
const noPins: ReadonlyMap<string, Point> = new Map()
const noProblems: ReadonlyMap<string, 'error' | 'warning'> = new Map()
const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const miniColour = (states: Overlays | undefined, id: string): string => {
  const state = states?.get(taskName(id) ?? '')?.state
  return state === undefined ? 'var(--line-strong)' : stateLooks[state].color
}

export interface GraphCanvasProps {
  readonly model: GraphModel
  /** A run's states by task name; without them the definition alone is shown. */
  readonly states?: Overlays | undefined
  /** Name of the selected task. */
  readonly selected?: string | null | undefined
  readonly onSelect?: ((task: string | null) => void) | undefined
  readonly selectedEdge?: string | null | undefined
  readonly onEdgeSelect?: ((edge: GraphEdge | null) => void) | undefined
  readonly editable?: boolean | undefined
  /** Worst problem by task name. */
  readonly problems?: ReadonlyMap<string, 'error' | 'warning'> | undefined
  /** Positions put by hand, by node id; the others come from the layout. */
  readonly pins?: ReadonlyMap<string, Point> | undefined
  readonly onPin?: ((id: string, at: Point) => void) | undefined
  readonly onConnect?: ((from: string, clause: Clause, to: string) => void) | undefined
  /** A connection was let go over the empty canvas, at this place of the graph. */
  readonly onConnectToNothing?: ((from: string, clause: Clause, at: Point) => void) | undefined
  /** Something was dropped from the palette. */
  readonly onDropAt?: ((data: DataTransfer, at: Point) => void) | undefined
  readonly onOpen?: ((task: string) => void) | undefined
  readonly children?: ReactNode
}

/** The canvas itself; needs a ReactFlowProvider above it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { model, states, selected = null, selectedEdge = null, editable = false } = props
  const { onSelect, onEdgeSelect, onPin, onConnect, onConnectToNothing, onDropAt, onOpen } = props
  const { pins = noPins, problems = noProblems } = props
  const wrapper = useRef<HTMLDivElement>(null)
  const flow = useReactFlow()
  const layout = useLayout(model)
  const nodes = useMemo(
    () => (layout === null ? [] : flowNodes({ model, layout, pins, states, selected, editable, problems })),
    [model, layout, pins, states, selected, editable, problems],
  )
  const edges = useMemo(
    () => (layout === null ? [] : flowEdges({ model, layout, pins, states, selectedEdge })),
    [model, layout, pins, states, selectedEdge],
  )

  const hasLayout = layout !== null
  useEffect(() => {
    const area = wrapper.current
    if (!hasLayout || area === null) return
    // The first layout is the first time that there is something to fit; the nodes are known to the canvas a frame later.
    const frame = requestAnimationFrame(() => {
      const view = firstView(flow.getNodesBounds(flow.getNodes()), {
        width: area.clientWidth,
        height: area.clientHeight,
      })
      if (view === null) flow.fitView(fit)
      else flow.setViewport(view)
    })
    return () => cancelAnimationFrame(frame)
  }, [hasLayout, flow])

  const focusNode = useCallback((id: string) => {
    wrapper.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus()
  }, [])

  // What is selected elsewhere (added, renamed) gets the focus when nobody else has it, as soon as it is drawn.
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const id = selected === null ? null : taskId(selected)
    if (id === focused.current || (id !== null && !nodes.some((node) => node.id === id))) return
    focused.current = id
    if (id !== null && document.activeElement === document.body) focusNode(id)
  }, [selected, nodes, focusNode])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id
    if (id === undefined || event.target instanceof HTMLInputElement) return
    const direction = arrows[event.key]
    const name = taskName(id)
    if (direction !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const middles = new Map(
        nodes.map(({ id, position, width = 0, height = 0 }) => [
          id,
          { x: position.x + width / 2, y: position.y + height / 2 },
        ]),
      )
      const next = walk(middles, model.edges, id, direction)
      event.preventDefault()
      event.stopPropagation()
      if (next !== null) focusNode(next)
    } else if (event.key === 'Enter' && name !== null) {
      event.preventDefault()
      onSelect?.(name)
    }
  }

  const onNodesChange = (changes: NodeChange[]) => {
    for (const change of changes) {
      if (change.type === 'position' && change.position !== undefined) onPin?.(change.id, change.position)
    }
  }

  const connect = ({ source, sourceHandle, target }: Connection) => {
    const from = taskName(source)
    const to = taskName(target)
    if (from !== null && to !== null) onConnect?.(from, (sourceHandle ?? 'on-success') as Clause, to)
  }

  const connectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    if (state.toNode !== null || state.fromNode === null) return
    const from = taskName(state.fromNode.id)
    const point = 'changedTouches' in event ? event.changedTouches[0] : event
    if (from === null || point === undefined) return
    const clause = (state.fromHandle?.id ?? 'on-success') as Clause
    onConnectToNothing?.(from, clause, flow.screenToFlowPosition({ x: point.clientX, y: point.clientY }))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the nodes inside, which are focusable themselves
    <div
      ref={wrapper}
      className="graph"
      data-editable={editable || undefined}
      onKeyDownCapture={onKeyDown}
      onDragOver={(event) => {
        if (onDropAt === undefined) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        if (onDropAt === undefined) return
        event.preventDefault()
        onDropAt(event.dataTransfer, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }))
      }}
    >
      <ReactFlow
        aria-label="Graph of the workflow"
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(_, node) => {
          const name = taskName(node.id)
          // A command is nothing of its own: its chip stands for the transition that leads to it.
          if (name !== null) onSelect?.(name)
          else onEdgeSelect?.(model.edges.find(({ target }) => target === node.id) ?? null)
        }}
        onNodeDoubleClick={(_, node) => {
          const name = taskName(node.id)
          if (name !== null) onOpen?.(name)
        }}
        onEdgeClick={(_, edge) => onEdgeSelect?.(model.edges.find(({ id }) => id === edge.id) ?? null)}
        onPaneClick={() => {
          onSelect?.(null)
          onEdgeSelect?.(null)
        }}
        onConnect={connect}
        onConnectEnd={connectEnd}
        nodesDraggable={editable}
        nodesConnectable={editable}
        elementsSelectable
        nodesFocusable
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        connectionRadius={28}
        connectOnClick={false}
        minZoom={0.1}
        maxZoom={2}
        fitViewOptions={fit}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} />
        <Controls showInteractive={false} fitViewOptions={fit} />
        <MiniMap
          pannable
          zoomable
          ariaLabel="Overview of the graph"
          nodeColor={(node) => miniColour(states, node.id)}
          nodeBorderRadius={8}
        />
        {props.children}
      </ReactFlow>
      {layout === null && <p className="graph-empty">Laying out…</p>}
    </div>
  )
}
