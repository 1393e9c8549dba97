import { parseJson } from '../../../engine/data/json.ts'
import { isMap, newMap, type Value, type ValueMap } from '../../../engine/data/values.ts'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { publishSpecFor } from '../../../engine/workflow/publish.ts'
import type { State } from '../../../engine/workflow/states.ts'
import { fetchText } from '../../api/fetch-json.ts'
import { evaluateAt } from '../../expression/evaluator.ts'

/** What a step came to. */
export interface StepResult {
  readonly state: State
  readonly value: Value
  readonly seconds: number
}

/** Calls an action outside of any execution, and waits for it. `input` is JSON. @throws ApiError */
export async function runStep(name: string, namespace: string, input: string): Promise<StepResult> {
  const begun = performance.now()
  const answer = parseJson(
    await fetchText('/v2/action_executions', {
      method: 'POST',
      json: { name, workflow_namespace: namespace, input, params: { run_sync: true, save_result: false } },
    }),
  )
  const { state, output } = isMap(answer) ? answer : newMap()
  const read = typeof output === 'string' ? parseJson(output) : null
  return {
    state: state === 'SUCCESS' || state === 'CANCELLED' ? state : 'ERROR',
    value: isMap(read) ? (read.result ?? null) : null,
    seconds: (performance.now() - begun) / 1000,
  }
}

/** What a task would publish with a result: values by scope, or why that cannot be evaluated. */
export type WouldPublish =
  | { readonly ok: true; readonly branch: ValueMap; readonly global: ValueMap }
  | { readonly ok: false; readonly error: string }

/** Evaluates what the task publishes when it ends so, in the context of a past run. */
export async function wouldPublish(
  context: string,
  task: TaskSpec,
  { state, value }: Pick<StepResult, 'state' | 'value'>,
): Promise<WouldPublish> {
  const { branch = newMap(), global = newMap() } = publishSpecFor(task, state)
  // With-items publishes from the list of its items' results.
  const whole = task.withItems === undefined ? value : [value]
  const place = { taskName: task.name, isAfter: false, result: { value: whole, state } }
  const told = await evaluateAt({ context, place, data: Object.assign(newMap(), { branch, global }) })
  if (told.json === null) return { ok: false, error: told.error ?? '' }
  const read = parseJson(told.json) as { readonly branch: ValueMap; readonly global: ValueMap }
  return { ok: true, ...read }
}
