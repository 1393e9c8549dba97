'use client'
import { X } from 'lucide-react'
import { engineCommands, type TaskSpec } from '../../../engine/language/spec.ts'
import { colourOf, edgeLabel } from '../graph/edge-style.ts'
import { type Clause, clauses, type GraphEdge } from '../graph/model.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { FieldRow } from './field-row.tsx'

/** Where a task leads to, by clause. */
export function TransitionRows(props: {
  readonly task: TaskSpec
  readonly edges: readonly GraphEdge[]
  readonly names: readonly string[]
  readonly edits: CanvasEdits
}) {
  const { task, edges, names, edits } = props
  return (
    <>
      {clauses.map((clause: Clause) => (
        <FieldRow key={clause} label={<span style={{ color: colourOf(clause) }}>{clause}</span>}>
          <div className="flex flex-wrap items-center gap-1">
            {edges
              .filter(({ kind }) => kind === clause)
              .map((edge) => (
                <span
                  key={edge.id}
                  title={edgeLabel(edge)}
                  className="flex h-6 items-center gap-1 rounded border bg-sunken pl-2 font-mono text-xs"
                >
                  {edge.to}
                  {edge.condition !== null && <span className="text-faint">if</span>}
                  <button
                    type="button"
                    aria-label={`Remove ${clause} to ${edge.to}`}
                    disabled={edge.inherited}
                    onClick={() => edits.disconnect(edge)}
                    className="grid size-6 place-items-center text-faint hover:text-fg disabled:opacity-30"
                  >
                    <X className="size-3" />
                  </button>
                </span>
              ))}
            <select
              aria-label={`Add to ${clause}`}
              value=""
              onChange={(event) => edits.connect(task.name, clause, event.target.value)}
              className="h-6 rounded border border-line-strong bg-surface px-1 text-muted text-xs"
            >
              <option value="" disabled>
                + add
              </option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
              <optgroup label="Commands">
                {engineCommands.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </optgroup>
            </select>
          </div>
        </FieldRow>
      ))}
    </>
  )
}
