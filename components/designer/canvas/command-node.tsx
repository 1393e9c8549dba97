'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { CircleCheck, CircleSlash, type LucideIcon, OctagonX, Pause } from 'lucide-react'
import { memo } from 'react'
import { NodeMark } from './node-mark.tsx'
import type { CommandFlowNode } from './nodes.ts'

const icons: Record<string, LucideIcon> = { fail: OctagonX, succeed: CircleCheck, pause: Pause, noop: CircleSlash }

/** An engine command at the end of a transition. */
export const CommandNodeChip = memo(function CommandNodeChip({ id, data, selected }: NodeProps<CommandFlowNode>) {
  const { command, faded } = data
  const Icon = icons[command.command] ?? CircleSlash
  return (
    <div
      className="graph-chip"
      data-command={command.command}
      data-selected={selected || undefined}
      data-not-reached={faded || undefined}
      title={command.message ?? undefined}
    >
      <Handle type="target" id="in" position={Position.Top} className="graph-handle-hidden" isConnectable={false} />
      <NodeMark id={id} />
      <Icon size={14} aria-hidden />
      <span>{command.command}</span>
    </div>
  )
})
