'use client'
import { ArrowRight, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Select } from '../../ui/select.tsx'
import { Table, Td, Th, Tr } from '../../ui/table.tsx'
import { badgeWords } from '../graph/badge-words.ts'
import { clauses, type EdgeKind, type GraphEdge, type TaskNode } from '../graph/model.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner } from '../use-designer.ts'
import { EdgePanel } from './edge-panel.tsx'

/** The graph as a table, for whoever does not see the canvas or does not want to point: the same edits, in reading order. */
export function GraphList({ edits }: { readonly edits: CanvasEdits }) {
  const text = useText().frame
  const good = useDesigner((designer) => designer.good)
  const stale = useDesigner((designer) => designer.stale)
  const openQuickAdd = useDesigner((designer) => designer.openQuickAdd)
  if (good === null) return <p className="graph-empty">{text.list.empty}</p>
  const tasks = good.model.nodes.filter((node) => node.kind === 'task')
  return (
    <div className="relative h-full">
      <div className="flex h-full flex-col overflow-y-auto bg-surface" data-testid="graph-list">
        {stale && (
          <p role="status" data-hue="delayed" className="shrink-0 border-b bg-hue-soft px-4 py-1.5 text-sm">
            {text.list.stale}
          </p>
        )}
        <Table aria-label={text.list.title}>
          <thead>
            <tr>
              <Th className="w-1/3">{text.list.task}</Th>
              <Th>{text.list.transitions}</Th>
              <Th className="w-24">
                <span className="sr-only">{text.list.commands}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                leaving={good.model.edges.filter((edge) => edge.task === task.name)}
                names={tasks.map(({ name }) => name)}
                isReverse={good.spec.type === 'reverse'}
                editable={!stale}
                edits={edits}
              />
            ))}
          </tbody>
        </Table>
        <div className="p-3">
          <Button disabled={stale} onClick={() => openQuickAdd({ at: null, from: null })}>
            <Plus /> {text.addTask}
          </Button>
        </div>
      </div>
      <EdgePanel edits={edits} />
    </div>
  )
}

interface TaskRowProps {
  readonly task: TaskNode
  /** Its own transitions, or what it requires. */
  readonly leaving: readonly GraphEdge[]
  readonly names: readonly string[]
  readonly isReverse: boolean
  readonly editable: boolean
  readonly edits: CanvasEdits
}

function TaskRow({ task, leaving, names, isReverse, editable, edits }: TaskRowProps) {
  const canvas = useText().canvas
  const text = useText().frame.list
  const selected = useDesigner((designer) => designer.selectedTask === task.name)
  const select = useDesigner((designer) => designer.select)
  const rename = useDesigner((designer) => designer.rename)
  return (
    <Tr className={cn('align-top', selected && 'bg-accent-soft')}>
      <Td className="py-2 align-top">
        <button
          type="button"
          aria-pressed={selected}
          onClick={() => select(task.name)}
          className="flex w-full flex-col rounded text-left"
        >
          <span className="truncate font-medium">{task.name}</span>
          <span className="truncate font-mono text-muted text-xs">{task.target}</span>
          {task.badges.length > 0 && (
            <span className="text-faint text-xs">
              {task.badges.map((badge) => badgeWords(badge, canvas)).join(', ')}
            </span>
          )}
        </button>
      </Td>
      <Td className="py-2 align-top">
        <ul className="flex flex-col gap-1">
          {leaving.map((edge) => (
            <Transition key={edge.id} edge={edge} editable={editable} onRemove={() => edits.disconnect(edge)} />
          ))}
          {leaving.length === 0 && !isReverse && <li className="text-faint text-xs">{text.none}</li>}
        </ul>
        {editable && <Connect task={task.name} names={names} isReverse={isReverse} onConnect={edits.connect} />}
      </Td>
      <Td className="py-2 align-top">
        <div className="flex justify-end gap-1">
          <Button
            variant="ghost"
            size="icon-sm"
            disabled={!editable}
            aria-label={text.rename(task.name)}
            onClick={() => rename(task.name)}
          >
            <Pencil />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            disabled={!editable}
            aria-label={text.remove(task.name)}
            onClick={() => {
              select(task.name)
              edits.removeSelection()
            }}
          >
            <Trash2 />
          </Button>
        </div>
      </Td>
    </Tr>
  )
}

interface TransitionProps {
  readonly edge: GraphEdge
  readonly editable: boolean
  readonly onRemove: () => void
}

function Transition({ edge, editable, onRemove }: TransitionProps) {
  const text = useText().frame.list
  const selected = useDesigner((designer) => designer.selectedEdge?.id === edge.id)
  const selectEdge = useDesigner((designer) => designer.selectEdge)
  return (
    <li className="flex items-center gap-1.5">
      <button
        type="button"
        aria-pressed={selected}
        title={text.editTransition}
        onClick={() => selectEdge(edge)}
        className={cn(
          'flex min-w-0 items-center gap-1.5 rounded px-1 py-0.5 text-left text-sm hover:bg-hover',
          selected && 'bg-selected',
        )}
      >
        <span className="shrink-0 font-mono text-muted text-xs">{edge.kind}</span>
        <ArrowRight aria-hidden className="size-3.5 shrink-0 text-faint" />
        <span className="shrink-0">{edge.to}</span>
        {edge.condition !== null && (
          <span className="truncate font-mono text-muted text-xs">{text.when(edge.condition)}</span>
        )}
      </button>
      {edge.inherited ? (
        <span className="text-faint text-xs">{text.fromDefaults}</span>
      ) : (
        editable && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={text.disconnect(edge.task, edge.kind, edge.to)}
            onClick={onRemove}
          >
            <Trash2 />
          </Button>
        )
      )}
    </li>
  )
}

interface ConnectProps {
  readonly task: string
  readonly names: readonly string[]
  readonly isReverse: boolean
  readonly onConnect: (from: string, kind: EdgeKind, to: string) => void
}

function Connect({ task, names, isReverse, onConnect }: ConnectProps) {
  const text = useText().frame.list
  const [kind, setKind] = useState<EdgeKind>(isReverse ? 'requires' : 'on-success')
  const kinds: readonly EdgeKind[] = isReverse ? ['requires'] : clauses
  return (
    <fieldset className="mt-1 flex items-center gap-1.5" aria-label={text.connect(task)}>
      <Select
        aria-label={text.kind(task)}
        className="h-7 w-32 text-xs"
        value={kind}
        onValueChange={(value) => setKind(value as EdgeKind)}
        options={kinds.map((value) => ({ value, label: value }))}
      />
      <Select
        aria-label={text.target(task)}
        className="h-7 w-40 text-xs"
        value=""
        placeholder={text.choose}
        // An edge of a reverse workflow leads from what is required to what requires it.
        onValueChange={(to) => (isReverse ? onConnect(to, kind, task) : onConnect(task, kind, to))}
        options={names.filter((name) => name !== task).map((name) => ({ value: name, label: name }))}
      />
    </fieldset>
  )
}
