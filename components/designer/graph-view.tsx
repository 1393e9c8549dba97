'use client'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { GraphCanvas, type GraphCanvasProps } from './canvas/graph-canvas.tsx'
import { readGraph } from './graph/read-graph.ts'

export interface GraphViewProps extends Omit<GraphCanvasProps, 'model' | 'selection'> {
  /** Name of the selected task. */
  readonly selected?: string | null | undefined
  /** The text of the workflow (or of several: then the name decides). */
  readonly definition: string
  readonly workflowName: string
}

/**
 * The graph of a definition, with a run's states on it if given (`overlaysOf` makes them of a run's tasks). States
 * never trigger a layout. It fills its parent, which needs a height.
 */
export function GraphView({ definition, workflowName, selected = null, ...rest }: GraphViewProps) {
  const text = useText().canvas.state
  const selection = useMemo(() => new Set(selected === null ? [] : [selected]), [selected])
  const model = useMemo(() => readGraph(definition, workflowName), [definition, workflowName])
  if (model === null) return <p className="graph-empty">{text.broken}</p>
  return (
    <ReactFlowProvider>
      <GraphCanvas model={model} selection={selection} {...rest} />
    </ReactFlowProvider>
  )
}
