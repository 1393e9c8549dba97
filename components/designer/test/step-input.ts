'use client'
import { useEffect, useState } from 'react'
import { parseJson } from '../../../engine/data/json.ts'
import { isMap, newMap, type Value } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { mergeValues } from '../../../engine/workflow/context.ts'
import type { PastPlace } from '../../../engine/workflow/past-context.ts'
import { evaluateAt } from '../../expression/evaluator.ts'

/** What a task would call, and with what. */
export type StepInput =
  | { readonly ok: true; readonly action: string; readonly input: Value }
  | { readonly ok: false; readonly action: string | null; readonly error: string }

/** The task's action and input as they come to in a context; null while they are evaluated. */
export function useStepInput(task: TaskSpec, place: PastPlace, context: string): StepInput | null {
  const [input, setInput] = useState<StepInput | null>(null)
  useEffect(() => {
    let gone = false
    setInput(null)
    const parts = Object.assign(newMap(), {
      action: task.action ?? 'std.noop',
      input: task.input,
      inline: task.inlineInput ?? newMap(),
    })
    const action = evaluateAt({ context, place, data: parts.action as Value })
    const whole = evaluateAt({ context, place, data: parts })
    Promise.all([action, whole]).then(([name, all]) => {
      if (gone) return
      const called = name.json === null ? null : String(parseJson(name.json))
      if (all.json === null) return setInput({ ok: false, action: called, error: all.error ?? '' })
      const read = parseJson(all.json) as typeof parts
      const merged = mergeValues(read.input as Value, read.inline as Value)
      setInput({ ok: true, action: String(read.action), input: isMap(merged) ? merged : newMap() })
    })
    return () => {
      gone = true
    }
  }, [task, context, place])
  return input
}
