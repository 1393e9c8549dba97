'use client'
import { useEffect, useMemo, useState } from 'react'
import { parseJson } from '../../../engine/data/json.ts'
import { isMap, newMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import type { ScopedVariable, ScopePoint, VariableSource } from '../../../engine/language/analysis/scopes.ts'
import type { TaskSpec, WorkflowSpec } from '../../../engine/language/spec.ts'
import { evaluateAt } from '../../expression/evaluator.ts'
import type { ExpressionPlace } from '../../expression/expression-scope.ts'
import { useText } from '../../i18n/use-text.ts'
import { isAfterPoint, pointOf, scopesOf } from './scopes-of.ts'
import { type ChosenContext, usePastContext } from './use-past-context.ts'

/** What expressions of a task (or of the workflow) can name, and what they are tried on. */
export interface TaskScope {
  readonly chosen: ChosenContext | null
  /** The first item of with-items in the chosen run. */
  readonly item: ValueMap | null
  readonly at: (attribute: string) => ExpressionPlace
  readonly variables: (point: ScopePoint) => readonly ScopedVariable[]
  readonly about: (source: VariableSource) => string
}

/** The scope of a task; null for what stands in the workflow itself. */
export function useScope(spec: WorkflowSpec, task: TaskSpec | null): TaskScope {
  const words = useText().expression.sources
  const chosen = usePastContext(task?.name ?? null)
  const item = useFirstItem(task, chosen)
  return useMemo(() => {
    const about = (source: VariableSource): string =>
      source.kind === 'publish' || source.kind === 'global' ? words[source.kind](source.task) : words[source.kind]
    const variables = (point: ScopePoint): readonly ScopedVariable[] =>
      task === null ? [] : scopesOf(spec).variablesAt(task.name, point)
    const tasks = [...spec.tasks.keys()]
    const places = new Map<string, ExpressionPlace>()
    const at = (attribute: string): ExpressionPlace => {
      const known = places.get(attribute)
      if (known !== undefined) return known
      const point = pointOf(attribute)
      const place = {
        taskName: task?.name ?? null,
        isAfter: task !== null && isAfterPoint(point),
        ...(point === 'input' && item !== null ? { item } : {}),
      }
      const made: ExpressionPlace = {
        known: {
          variables:
            task === null
              ? workflowNames(spec, attribute).map((name) => ({ name, certain: true, about: '' }))
              : variables(point).map(({ name, certain, sources }) => ({
                  name,
                  certain,
                  about: sources.map(about).join(', '),
                })),
          tasks,
          values: chosen === null ? null : valuesAt(chosen, place),
        },
        context: chosen?.json ?? null,
        place,
      }
      places.set(attribute, made)
      return made
    }
    return { chosen, item, at, variables, about }
  }, [spec, task, chosen, item, words])
}

/** `vars` see inputs alone; outputs see everything that may be there at the end. */
const workflowNames = (spec: WorkflowSpec, attribute: string): readonly string[] =>
  attribute.startsWith('output')
    ? scopesOf(spec)
        .namesAtEnd()
        .filter((name) => !name.startsWith('__'))
    : spec.input.map(({ name }) => name)

/** `$` as one map: what the layers of the scope come to. */
export const valuesAt = ({ past }: ChosenContext, place: { isAfter: boolean; item?: ValueMap }): ValueMap =>
  Object.assign(newMap(), past.input, past.context, past.inbound, place.isAfter ? past.published : {}, place.item ?? {})

/** What with-items binds for its first item; null for other tasks, and while that is evaluated. */
export function useFirstItem(task: TaskSpec | null, chosen: ChosenContext | null): ValueMap | null {
  const [item, setItem] = useState<ValueMap | null>(null)
  useEffect(() => {
    if (task?.withItems === undefined || chosen === null) return setItem(null)
    let gone = false
    const lists = Object.assign(newMap(), Object.fromEntries(task.withItems.map(({ name, items }) => [name, items])))
    const place = { taskName: task.name, isAfter: false }
    evaluateAt({ context: chosen.json, place, data: lists }).then(({ json }) => {
      if (!gone) setItem(json === null ? null : firstOf(parseJson(json)))
    })
    return () => {
      gone = true
    }
  }, [task, chosen])
  return item
}

function firstOf(lists: Value): ValueMap | null {
  if (!isMap(lists)) return null
  const item = newMap()
  for (const [name, list] of Object.entries(lists)) {
    item[name] = Array.isArray(list) ? ((list as readonly Value[])[0] ?? null) : null
  }
  return item
}
