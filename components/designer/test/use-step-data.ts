'use client'
import { useMemo, useState } from 'react'
import { stringifyJson } from '../../../engine/data/json.ts'
import type { Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { contextOfDocument, type PastPlace } from '../../../engine/workflow/past-context.ts'
import type { ChosenContext } from '../past/use-past-context.ts'
import { type TaskScope, useFirstItem, valuesAt } from '../past/use-scope.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'
import { beginOwnData, type OwnData, readOwnData } from './own-data.ts'

/** What a step's expressions are evaluated on, and how to change that. */
export interface StepData {
  readonly isOwn: boolean
  /** False while there is no run to take values of. */
  readonly hasRun: boolean
  readonly chooseOwn: (own: boolean) => void
  readonly text: string
  readonly setText: (text: string) => void
  /** How the text was read; while it is no map the last one that was stays in use. */
  readonly read: OwnData
  /** A PastContext as JSON. */
  readonly context: string
  readonly place: PastPlace
}

/** What was written, by workflow and task: it must not be lost when another tab or task is looked at. */
const written = new Map<string, string>()

/** A past run's values, or a document of one's own. */
export function useStepData(task: TaskSpec, scope: TaskScope): StepData {
  const store = useDesignerStore()
  const shown = useDesigner((designer) => designer.shown)
  const key = `${shown} ${task.name}`
  const { chosen } = scope
  const [wantsOwn, chooseOwn] = useState(written.has(key))
  const [text, write] = useState(() => written.get(key))
  const begin = useMemo(
    () => beginOwnData(chosen === null ? null : valuesAt(chosen, { isAfter: false }), store.getState().good?.spec),
    [chosen, store],
  )
  const document = text ?? begin
  const read = useMemo(() => readOwnData(document), [document])
  const [last, setLast] = useState<Value>({})
  if (read.ok && read.values !== last) setLast(read.values)
  const own = useMemo((): ChosenContext => {
    const past = contextOfDocument(last)
    return { past, json: stringifyJson(past as unknown as Value) }
  }, [last])
  const isOwn = wantsOwn || chosen === null
  const item = useFirstItem(task, isOwn ? own : null)
  const ofRun = scope.at('input').place
  const place = useMemo(
    (): PastPlace => (isOwn ? { taskName: task.name, isAfter: false, ...(item === null ? {} : { item }) } : ofRun),
    [isOwn, task.name, item, ofRun],
  )
  return {
    isOwn,
    hasRun: chosen !== null,
    chooseOwn,
    text: document,
    setText(next) {
      written.set(key, next)
      write(next)
    },
    read,
    context: isOwn ? own.json : chosen.json,
    place,
  }
}
