'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { CircleX, Pin, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { stateLooks } from '../../ui/states.ts'
import { badgeWords } from '../graph/badge-words.ts'
import { colourOf } from '../graph/edge-style.ts'
import { clauses, type EdgeKind } from '../graph/model.ts'
import { outlets } from '../layout/structure.ts'
import { BadgeIcon } from './badge-icon.tsx'
import { NodeMark } from './node-mark.tsx'
import type { TaskFlowNode } from './nodes.ts'
import { StateMark } from './state-mark.tsx'
import { TaskIcon } from './task-icon.tsx'

/** The card of a task: what it is, what it runs, how it waits, and in a run how far it is. */
export const TaskNodeCard = memo(function TaskNodeCard({ id, data, selected }: NodeProps<TaskFlowNode>) {
  const { task, overlay, notReached, editable, isReverse, isPinned, problem, problemText } = data
  const text = useText().canvas
  const kinds: readonly EdgeKind[] = isReverse ? ['requires'] : clauses
  return (
    <div
      className="graph-card"
      data-hue={overlay === null ? undefined : stateLooks[overlay.state].hue}
      data-outline={overlay === null ? undefined : stateLooks[overlay.state].outline}
      data-selected={selected || undefined}
      data-not-reached={notReached || undefined}
      data-problem={problem ?? undefined}
      data-join={task.badges.some(({ kind }) => kind === 'join') || undefined}
      data-items={task.badges.some(({ kind }) => kind === 'with-items') || undefined}
      title={task.description ?? undefined}
    >
      <Handle
        type="target"
        id="in"
        position={Position.Top}
        className={editable ? 'graph-handle graph-handle-in' : 'graph-handle-hidden'}
        isConnectableStart={false}
      />
      <NodeMark id={id} />
      <div className="graph-card-head">
        <span className="graph-card-icon" data-runs={task.runs}>
          <TaskIcon runs={task.runs} target={task.target} />
        </span>
        <span className="graph-card-text">
          <span className="graph-card-name">{task.name}</span>
          <span className="graph-card-target">{task.target}</span>
        </span>
        {isPinned && <Pin size={12} aria-hidden className="graph-card-pin" />}
        {problem !== null && <ProblemMark severity={problem} text={problemText ?? ''} />}
        {overlay !== null && <StateMark overlay={overlay} />}
      </div>
      {task.badges.length > 0 && (
        <div className="graph-card-badges">
          {task.badges.map((badge) => (
            <span key={badge.kind} className="graph-badge" data-kind={badge.kind} title={badgeWords(badge, text)}>
              <BadgeIcon kind={badge.kind} />
              <span>{badge.text}</span>
            </span>
          ))}
        </div>
      )}
      {kinds.map((kind) => (
        <Handle
          key={kind}
          type="source"
          id={kind}
          position={Position.Bottom}
          className={editable ? 'graph-handle graph-handle-out' : 'graph-handle-hidden'}
          style={{ left: `${outlets[kind] * 100}%`, '--handle': colourOf(kind) } as React.CSSProperties}
          isConnectableEnd={false}
          title={editable ? text.handles[kind] : undefined}
        />
      ))}
    </div>
  )
})

function ProblemMark({ severity, text }: { readonly severity: 'error' | 'warning'; readonly text: string }) {
  const Icon = severity === 'error' ? CircleX : TriangleAlert
  return (
    <span className="graph-problem" data-severity={severity} title={text}>
      <Icon size={15} aria-hidden />
    </span>
  )
}
