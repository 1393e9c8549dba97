import { newMap, type Value, type ValueMap } from '../data/values.ts'
import type { PublishSpec, TaskSpec } from '../language/spec.ts'
import { err, ok, type Result } from '../result.ts'
import { mergeValues } from './context.ts'
import { tooLarge } from './field-size.ts'
import { evaluate, taskLayers } from './scope.ts'
import type { TaskState } from './state.ts'
import type { State } from './states.ts'
import type { Turn } from './turn.ts'

/** The publish expressions that hold for a final state, merged as Mistral merges them (dsl.md 7). */
export const publishSpecFor = (task: TaskSpec, state: State): PublishSpec => {
  const level =
    state === 'SUCCESS'
      ? task.publish
      : state === 'ERROR'
        ? task.publishOnError
        : state === 'SKIPPED'
          ? task.publishOnSkip
          : undefined
  const complete = state === 'CANCELLED' ? undefined : task.onComplete?.publish
  const clause =
    state === 'SUCCESS'
      ? task.onSuccess?.publish
      : state === 'ERROR'
        ? task.onError?.publish
        : state === 'SKIPPED'
          ? task.onSkip?.publish
          : undefined
  let merged: PublishSpec | undefined = level === undefined ? undefined : { branch: level }
  if (complete !== undefined) {
    merged = merged === undefined ? complete : { branch: { ...merged.branch, ...complete.branch } }
  }
  if (clause === undefined) return merged ?? {}
  if (merged === undefined) return clause
  // A clause that publishes only globally takes the task's own branch values away; so Mistral.
  const branch = clause.branch === undefined ? undefined : { ...clause.branch, ...merged.branch }
  const global = { ...clause.global, ...merged.global }
  return { ...(branch === undefined ? {} : { branch }), ...(Object.keys(global).length === 0 ? {} : { global }) }
}

/** Evaluates what the task publishes in that state; globals go into the workflow context at once. */
export const publish = (turn: Turn, task: TaskState, state: State): Result<null, string> => {
  const spec = publishSpecFor(task.spec, state)
  if (spec.branch === undefined && spec.global === undefined) {
    if (Object.keys(task.published).length > 0) task.published = {}
    task.runtime.publishedGlobal = null
    return ok(null)
  }
  const layers = taskLayers(turn.state, task, task.inbound.values)
  const published = spec.branch === undefined ? ok<Value>({}) : evaluate(turn, spec.branch, layers, task)
  if (!published.ok) return err(published.error)
  const global = spec.global === undefined ? ok<Value>(null) : evaluate(turn, spec.global, layers, task)
  if (!global.ok) return err(global.error)
  const refused = tooLarge(turn.env.fieldLimitKb, 'TaskExecution', 'published', published.value)
  if (refused !== null) return err(refused)
  task.published = published.value as ValueMap
  task.runtime.publishedGlobal = global.value as ValueMap | null
  if (global.value !== null) {
    const context = Object.assign(newMap(), turn.state.context)
    for (const [name, value] of Object.entries(global.value as ValueMap)) {
      context[name] = Object.hasOwn(context, name) ? mergeValues(context[name] as Value, value) : value
    }
    turn.state.context = context
    turn.state.globals = { ...turn.state.globals, ...(global.value as ValueMap) }
    turn.out.execution = true
  }
  return ok(null)
}
