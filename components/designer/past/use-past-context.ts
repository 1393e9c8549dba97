'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { parseJson } from '../../../engine/data/json.ts'
import type { PastContext } from '../../../engine/workflow/past-context.ts'
import { isFinal } from '../../../engine/workflow/states.ts'
import { fetchText } from '../../api/fetch-json.ts'
import { useDesigner } from '../use-designer.ts'
import { useChosenRun } from './use-runs.ts'

/** A past run's context at a task: as JSON for the evaluator, and as it is. */
export interface ChosenContext {
  readonly json: string
  readonly past: PastContext
}

/** The chosen run's context at a task of the draft, or at the end of the workflow; null while there is none. */
export function usePastContext(task: string | null): ChosenContext | null {
  const run = useChosenRun()
  const model = useDesigner((designer) => designer.good?.model)
  const after = useMemo(() => {
    const edges = model?.edges.filter(({ to, kind }) => to === task && kind !== 'requires') ?? []
    return [...new Set(edges.map((edge) => edge.task))].toSorted()
  }, [model, task])
  const { data } = useQuery({
    queryKey: ['past-context', run?.id, task, after, run?.updatedAt],
    enabled: run !== null,
    // A run that has ended says the same for ever.
    staleTime: run !== null && isFinal(run.state) ? Number.POSITIVE_INFINITY : 0,
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(task === null ? {} : { task })
      for (const name of after) query.append('after', name)
      return fetchText(`/api/executions/${encodeURIComponent(run?.id ?? '')}/context?${query}`, { signal })
    },
  })
  return useMemo(
    () => (data === undefined ? null : { json: data, past: parseJson(data) as unknown as PastContext }),
    [data],
  )
}
