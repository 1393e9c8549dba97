'use client'
import { Plus, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { isMap, type Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { colourOf, inkOf } from '../graph/edge-style.ts'
import { type Clause, clauses, type GraphEdge } from '../graph/model.ts'
import { MapField } from '../inspector/fields/map-field.tsx'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner } from '../use-designer.ts'
import { TextField } from './text-field.tsx'

/** The selected transition: when it is taken, under which condition, and what is published with it. */
export function EdgePanel({ edits }: { readonly edits: CanvasEdits }) {
  const edge = useDesigner((designer) => designer.selectedEdge)
  const good = useDesigner((designer) => designer.good)
  const stale = useDesigner((designer) => designer.stale)
  const select = useDesigner((designer) => designer.select)
  const openQuickAdd = useDesigner((designer) => designer.openQuickAdd)
  const text = useText().canvas.edge
  const task = edge === null ? undefined : good?.spec.tasks.get(edge.task)
  if (edge === null || task === undefined || good === null) return null
  const isRequired = edge.kind === 'requires'
  const title = isRequired ? text.requires(edge.task, edge.to) : text.title(edge.task, edge.to)
  return (
    <section
      aria-label={title}
      data-own-keys
      className="absolute bottom-3 left-1/2 z-10 w-[min(26rem,calc(100%-1.5rem))] -translate-x-1/2 rounded-lg border bg-raised shadow-pop"
    >
      <div className="flex h-9 items-center gap-2 border-b pr-1 pl-3">
        <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: colourOf(edge.kind) }} />
        <h2 className="min-w-0 flex-1 truncate font-medium text-xs" title={title}>
          {edge.task} <span className="text-faint">{isRequired ? '⟵' : '⟶'}</span> {edge.to}
        </h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={text.add}
          title={text.add}
          disabled={stale || edge.inherited}
          onClick={() => openQuickAdd({ at: null, from: null, edge })}
        >
          <Plus />
        </Button>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={text.remove}
          title={text.remove}
          disabled={stale || edge.inherited}
          onClick={() => edits.disconnect(edge)}
        >
          <Trash2 />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label={text.close} onClick={() => select(null)}>
          <X />
        </Button>
      </div>
      {edge.inherited ? (
        <p className="px-3 py-2 text-muted text-xs">{text.inherited}</p>
      ) : (
        !isRequired && (
          <fieldset disabled={stale} className="max-h-56 overflow-y-auto px-3 py-2">
            <ClauseFields edge={edge} task={task} edges={good.model.edges} edits={edits} />
          </fieldset>
        )
      )}
    </section>
  )
}

function ClauseFields(props: {
  readonly edge: GraphEdge
  readonly task: TaskSpec
  readonly edges: readonly GraphEdge[]
  readonly edits: CanvasEdits
}) {
  const { edge, task, edges, edits } = props
  const text = useText().canvas
  const published = publishedBy(task.raw[edge.kind])
  const twins = edges.filter(({ task, kind }) => task === edge.task && kind === edge.kind).length
  return (
    <>
      <FieldRow label={text.edge.kind}>
        <Select
          aria-label={text.edge.kind}
          className="h-6.5 text-xs"
          value={edge.kind}
          onValueChange={(kind) => edits.changeKind(edge, kind as Clause)}
          options={clauses.map((kind) => ({
            value: kind,
            label: (
              <span>
                <span className="font-mono" style={{ color: inkOf(kind) }}>
                  {kind}
                </span>{' '}
                <span className="text-faint">{text.kinds[kind]}</span>
              </span>
            ),
          }))}
        />
      </FieldRow>
      <FieldRow label={text.edge.guard}>
        <TextField
          label={text.edge.guard}
          value={edge.condition ?? ''}
          placeholder={text.edge.guardHint}
          onCommit={(guard) => edits.setCondition(edge, asExpression(guard))}
        />
      </FieldRow>
      <FieldRow label={text.edge.publish}>
        <MapField
          label={text.edge.publish}
          path={[edge.kind, 'publish', 'branch']}
          value={published}
          set={(path, value) => edits.setAttribute(edge.task, path.map(String), value)}
        />
      </FieldRow>
      <p className="pt-1 text-2xs text-faint">{text.edge.publishHint(text.kinds[edge.kind], twins)}</p>
    </>
  )
}

/** A guard must be an expression; what is typed without its signs is one of YAQL. */
function asExpression(typed: string): string | undefined {
  const guard = typed.trim()
  if (guard === '') return undefined
  return /^(<%[\s\S]*%>|\{\{[\s\S]*\}\})$/.test(guard) ? guard : `<% ${guard} %>`
}

/** What a clause publishes to its branch, in the advanced form. */
function publishedBy(clause: Value | undefined): Value | undefined {
  const publish = isMap(clause) ? clause.publish : undefined
  return isMap(publish) ? publish.branch : undefined
}

function FieldRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 py-0.5">
      <span className="w-18 shrink-0 truncate pt-1 text-muted text-xs">{label}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
