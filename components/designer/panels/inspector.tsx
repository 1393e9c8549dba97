'use client'
import { Pencil, Trash2, X } from 'lucide-react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import type { Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { Button } from '../../ui/button.tsx'
import { fieldText, fieldValue } from '../text/field-value.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner } from '../use-designer.ts'
import { FieldRow } from './field-row.tsx'
import { MapRows } from './map-rows.tsx'
import { TextField } from './text-field.tsx'
import { TransitionRows } from './transition-rows.tsx'

interface InspectorProps {
  readonly edits: CanvasEdits
  readonly actions: readonly ActionSummary[]
}

/** The selected task's attributes as fields; each writes its own splice. */
export function Inspector({ edits, actions }: InspectorProps) {
  const good = useDesigner((designer) => designer.good)
  const stale = useDesigner((designer) => designer.stale)
  const selected = useDesigner((designer) => designer.selectedTask)
  const select = useDesigner((designer) => designer.select)
  const rename = useDesigner((designer) => designer.rename)
  const task = selected === null ? undefined : good?.spec.tasks.get(selected)
  if (good === null || task === undefined) return null
  const own = good.model.edges.filter((edge) => edge.task === task.name)
  return (
    <section aria-label={`Task ${task.name}`} className="flex max-h-[46%] shrink-0 flex-col border-t bg-surface">
      <div className="flex h-9 shrink-0 items-center gap-1 border-b px-3">
        <h2 className="truncate font-semibold text-sm">{task.name}</h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Rename"
          title="Rename (F2)"
          onClick={() => rename(task.name)}
        >
          <Pencil />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label="Remove" title="Remove (Del)" onClick={edits.removeSelection}>
          <Trash2 />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label="Close" className="ml-auto" onClick={() => select(null)}>
          <X />
        </Button>
      </div>
      <fieldset disabled={stale} className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
        <TaskFields key={task.name} task={task} actions={actions} edits={edits} />
        {good.spec.type === 'direct' && (
          <TransitionRows task={task} edges={own} names={[...good.spec.tasks.keys()]} edits={edits} />
        )}
      </fieldset>
    </section>
  )
}

function TaskFields(props: {
  readonly task: TaskSpec
  readonly actions: readonly ActionSummary[]
  readonly edits: CanvasEdits
}) {
  const { task, actions, edits } = props
  const { raw } = task
  const set = (path: readonly string[], value: Value | undefined) => edits.setAttribute(task.name, path, value)
  const plain = (name: string, label = name, hint?: string) => (
    <FieldRow label={label}>
      <TextField
        label={label}
        value={fieldText(raw[name])}
        placeholder={hint}
        onCommit={(text) => set([name], fieldValue(text, raw[name]))}
      />
    </FieldRow>
  )
  const runs = task.workflow === undefined ? 'action' : 'workflow'
  const declared = actions.find(({ name }) => name === task.action)?.input ?? []
  return (
    <>
      {plain(runs)}
      <MapRows
        label="input"
        value={raw.input}
        known={declared.map(({ name, required }) => ({ name, hint: required ? 'required' : 'optional' }))}
        inline={task.input}
        onSet={(name, value) => set(['input', name], value)}
      />
      <MapRows label="publish" value={raw.publish} known={[]} onSet={(name, value) => set(['publish', name], value)} />
      {plain('with-items', 'with-items', 'item in <% $.list %>')}
      {plain('join', 'join', 'all, one or a number')}
      <MapRows
        label="retry"
        value={raw.retry}
        known={[
          { name: 'count', hint: 'times' },
          { name: 'delay', hint: 'seconds' },
        ]}
        isFixed
        onSet={(name, value) => set(['retry', name], value)}
      />
      {plain('wait-before', 'wait-before', 'seconds')}
      {plain('timeout', 'timeout', 'seconds')}
    </>
  )
}
