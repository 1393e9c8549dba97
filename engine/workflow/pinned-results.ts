/*
 * Pinned results: a run that was started with `params.pinned_results` ({task: result}) uses them in place of calling the
 * actions of these tasks. Everything else about such a task is as ever: its input is evaluated, it publishes, retries and
 * goes on. A sub-workflow is never replaced, and a sub-workflow's own tasks are not those of its parent: the params that
 * say so belong to one execution alone. See docs/design/pinned-results.md.
 */
import { isMap, type Value } from '../data/values.ts'
import { ok } from '../result.ts'
import type { CatalogAction } from './catalog.ts'
import type { ExecutionState, TaskState } from './state.ts'

/** The param of an execution that holds them. */
export const pinnedParam = 'pinned_results'

/** What stands in for a task's action; null when the run has no result for it, as in every ordinary run. */
export const pinnedAction = (
  state: ExecutionState,
  task: TaskState,
  name: string,
  index: number,
): CatalogAction | null => {
  const pins = state.params[pinnedParam]
  if (!isMap(pins as Value) || !Object.hasOwn(pins as object, task.name)) return null
  const pinned = (pins as Readonly<Record<string, Value>>)[task.name] as Value
  const data = task.spec.withItems === undefined ? pinned : itemOf(pinned, index)
  const result = { kind: 'success', data } as const
  return {
    name,
    checkInput: () => null,
    complete: (input) => input,
    prepare: (input) =>
      ok({ systemName: 'std.noop', input, isSync: true, instant: () => result, finish: () => result }),
  }
}

/** The result of a with-items task is the list of its items' results. */
const itemOf = (pinned: Value, index: number): Value =>
  Array.isArray(pinned) ? ((pinned as readonly Value[])[index] ?? null) : pinned
