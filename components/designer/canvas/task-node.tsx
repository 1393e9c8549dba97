'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { stateLooks } from '../../ui/states.ts'
import { colourOf } from '../graph/edge-style.ts'
import { type Clause, clauses } from '../graph/model.ts'
import { outlets } from '../layout/structure.ts'
import { BadgeIcon } from './badge-icon.tsx'
import type { TaskFlowNode } from './nodes.ts'
import { StateMark } from './state-mark.tsx'
import { TaskIcon } from './task-icon.tsx'

const handleTitle: Record<Clause, string> = {
  'on-success': 'Drag to the task that runs on success',
  'on-error': 'Drag to the task that runs on error',
  'on-complete': 'Drag to the task that runs in either case',
  'on-skip': 'Drag to the task that runs when this one is skipped',
}

/** The card of a task: what it is, what it runs, how it waits, and in a run how far it is. */
export const TaskNodeCard = memo(function TaskNodeCard({ data, selected }: NodeProps<TaskFlowNode>) {
  const { task, overlay, notReached, editable, problem } = data
  return (
    <div
      className="graph-card"
      data-hue={overlay === null ? undefined : stateLooks[overlay.state].hue}
      data-outline={overlay === null ? undefined : stateLooks[overlay.state].outline}
      data-selected={selected || undefined}
      data-not-reached={notReached || undefined}
      data-problem={problem ?? undefined}
      title={task.description ?? undefined}
    >
      <Handle
        type="target"
        id="in"
        position={Position.Top}
        className={editable ? 'graph-handle graph-handle-in' : 'graph-handle-hidden'}
        isConnectableStart={false}
      />
      <div className="graph-card-head">
        <span className="graph-card-icon" data-runs={task.runs}>
          <TaskIcon runs={task.runs} target={task.target} />
        </span>
        <span className="graph-card-text">
          <span className="graph-card-name">{task.name}</span>
          <span className="graph-card-target">{task.target}</span>
        </span>
        {overlay !== null && <StateMark overlay={overlay} />}
      </div>
      {task.badges.length > 0 && (
        <div className="graph-card-badges">
          {task.badges.map((badge) => (
            <span key={badge.kind} className="graph-badge" data-kind={badge.kind} title={badge.title}>
              <BadgeIcon kind={badge.kind} />
              <span>{badge.text}</span>
            </span>
          ))}
        </div>
      )}
      {clauses.map((clause) => (
        <Handle
          key={clause}
          type="source"
          id={clause}
          position={Position.Bottom}
          className={editable ? 'graph-handle graph-handle-out' : 'graph-handle-hidden'}
          style={{ left: `${outlets[clause] * 100}%`, '--handle': colourOf(clause) } as React.CSSProperties}
          isConnectableEnd={false}
          title={editable ? handleTitle[clause] : undefined}
        />
      ))}
    </div>
  )
})
