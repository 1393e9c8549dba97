'use client'
import { useState } from 'react'
import type { Value } from '../../../engine/data/values.ts'
import type { ScopePoint } from '../../../engine/language/analysis/scopes.ts'
import { JsonView } from '../../data/json-view.tsx'
import { short } from '../../expression/suggestions.ts'
import { useText } from '../../i18n/use-text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { isAfterPoint } from '../past/scopes-of.ts'
import { type TaskScope, valuesAt } from '../past/use-scope.ts'
import { useDesigner } from '../use-designer.ts'

interface DataTabProps {
  readonly task: string
  readonly scope: TaskScope
}

const points = ['input', 'publish', 'after'] as const satisfies readonly ScopePoint[]

/** What a task can see: each variable with where it comes from, whether it is always there, and its value then. */
export function DataTab({ task, scope }: DataTabProps) {
  const text = useText().expression
  const select = useDesigner((designer) => designer.select)
  const [point, setPoint] = useState<(typeof points)[number]>('input')
  const { chosen, item } = scope
  const variables = scope.variables(point).filter(({ name }) => name !== 'openstack')
  const values =
    chosen === null
      ? null
      : valuesAt(chosen, { isAfter: isAfterPoint(point), ...(point === 'input' && item !== null ? { item } : {}) })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 text-xs">
        <span className="text-faint">{text.scopePoint}</span>
        {points.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={point === one}
            onClick={() => setPoint(one)}
            className="rounded border px-1.5 py-0.5 aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            {text.points[one]}
          </button>
        ))}
      </div>
      {chosen !== null && chosen.past.task === null && <p className="text-faint text-xs">{text.notRun(task)}</p>}
      {variables.length === 0 && <p className="text-faint text-sm">{text.noVariables}</p>}
      <ul aria-label={text.inScope} className="divide-y rounded-md border text-xs empty:hidden">
        {variables.map(({ name, certain, sources }) => (
          <li key={name} className="px-2.5 py-1.5">
            <div className="flex items-center gap-2">
              <code className="truncate font-mono font-medium">$.{name}</code>
              <span className={certain ? 'text-2xs text-success-ink' : 'text-2xs text-delayed-ink'}>
                {certain ? text.always : text.maybe}
              </span>
              <CopyButton value={`<% $.${name} %>`} className="ml-auto" />
            </div>
            <div className="flex flex-wrap gap-x-1.5 text-2xs text-faint">
              {sources.map((source, at) =>
                'task' in source ? (
                  <button
                    key={`${source.kind} ${source.task}`}
                    type="button"
                    className="hover:underline"
                    onClick={() => select(source.task)}
                  >
                    {scope.about(source)}
                    {at < sources.length - 1 && ','}
                  </button>
                ) : (
                  <span key={source.kind}>
                    {scope.about(source)}
                    {at < sources.length - 1 && ','}
                  </span>
                ),
              )}
            </div>
            {values !== null && <VariableValue value={Object.hasOwn(values, name) ? values[name] : undefined} />}
          </li>
        ))}
      </ul>
      {chosen?.past.task != null && (
        <section>
          <h3 className="mb-1 font-medium text-faint text-xs">{text.resultOf(task)}</h3>
          <JsonView value={chosen.past.task.result} className="max-h-60" />
        </section>
      )}
    </div>
  )
}

function VariableValue({ value }: { readonly value: Value | undefined }) {
  const text = useText().expression
  if (value === undefined) return <div className="text-2xs text-faint italic">{text.unset}</div>
  if (typeof value === 'object' && value !== null) return <JsonView value={value} className="mt-1 max-h-40" />
  return <div className="break-words font-mono text-2xs text-muted">= {short(value)}</div>
}
