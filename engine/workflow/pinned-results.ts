/*
 * Pinned results: a run that was started with `params.pinned_results` ({task: result}) uses them in place of calling the
 * actions of these tasks, and one with `params.pinned_errors` ({task: error}) lets them fail so. Everything else about
 * such a task is as ever: its input is evaluated, it publishes, retries and goes on. A sub-workflow is never replaced, and
 * a sub-workflow's own tasks are not those of its parent: the params that say so belong to one execution alone. See
 * docs/design/pinned-results.md.
 */
import { isMap, type Value, type ValueMap } from '../data/values.ts'
import { ok } from '../result.ts'
import type { ActionResult, CatalogAction } from './catalog.ts'
import type { ExecutionState, TaskState } from './state.ts'

/** The params of an execution that hold them: results of success, and what tasks fail with. */
export const pinnedParam = 'pinned_results'
export const pinnedErrorsParam = 'pinned_errors'

/** What stands in for a task's action; null when the run has no result for it, as in every ordinary run. */
export const pinnedAction = (
  state: ExecutionState,
  task: TaskState,
  name: string,
  index: number,
): CatalogAction | null => {
  const result = pinnedResult(state.params, task, index)
  if (result === null) return null
  return {
    name,
    checkInput: () => null,
    complete: (input) => input,
    prepare: (input) =>
      ok({ systemName: 'std.noop', input, isSync: true, instant: () => result, finish: () => result }),
  }
}

/** Every item of a with-items task fails alike; no start is let through that pins both a result and an error. */
const pinnedResult = (params: ValueMap, task: TaskState, index: number): ActionResult | null => {
  const error = pinOf(params[pinnedErrorsParam], task.name)
  if (error !== undefined) return { kind: 'error', data: error }
  const pinned = pinOf(params[pinnedParam], task.name)
  if (pinned === undefined) return null
  return { kind: 'success', data: task.spec.withItems === undefined ? pinned : itemOf(pinned, index) }
}

const pinOf = (pins: Value | undefined, task: string): Value | undefined =>
  isMap(pins as Value) && Object.hasOwn(pins as ValueMap, task) ? (pins as ValueMap)[task] : undefined

/** The result of a with-items task is the list of its items' results. */
const itemOf = (pinned: Value, index: number): Value =>
  Array.isArray(pinned) ? ((pinned as readonly Value[])[index] ?? null) : pinned
