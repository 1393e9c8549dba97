/*
 * How a task runs: hooks of the policies, items, then one action or sub-workflow for each item, as many at a time as
 * `concurrency` lets. A plain task is a with-items task of one item. An action whose name is not loaded yet leaves the
 * task RUNNING without executions, which is just what a load after a crash would find, and is gone on with then.
 */

import { pythonRepr } from '../data/python-str.ts'
import { isMap, newMap, type Value, type ValueMap } from '../data/values.ts'
import { err, ok, type Result } from '../result.ts'
import { policyOf } from './clauses.ts'
import { mergeValues } from './context.ts'
import { forceFail } from './force-fail.ts'
import { beforePolicies } from './policies/before.ts'
import { policyNumber } from './policies/value.ts'
import { evaluate, taskLayers } from './scope.ts'
import { setTaskState } from './set-state.ts'
import { startAction } from './start-action.ts'
import { startChild } from './start-child.ts'
import type { TaskState } from './state.ts'
import { isFinal } from './states.ts'
import { queueItems, type Turn } from './turn.ts'
import { undoItems } from './undo-items.ts'

/** Starts a task from the beginning, unless the workflow is paused: then it stays IDLE for the resume. */
export const runTask = (turn: Turn, task: TaskState): void => {
  // It was decided upon twice: a second start would pass the hooks that hold it.
  if (task.state !== 'IDLE' && task.state !== 'WAITING') return
  // The workflow has ended meanwhile: nothing new begins, as after a load.
  if (isFinal(turn.state.state)) return
  if (turn.state.state === 'PAUSED') {
    if (task.state !== 'IDLE' || task.reason?.code === 'next') setTaskState(turn, task, 'IDLE', null, turn.state.reason)
    return
  }
  const go = beforePolicies(turn, task)
  if (!go.ok) return forceFail(turn, task, go.error)
  if (go.value) launchTask(turn, task)
}

/** Runs the task's actions or sub-workflows; also again, for a retry, after a load and after a lookup. */
export const launchTask = (turn: Turn, task: TaskState): void => {
  if (isFinal(task.state)) return
  if (task.state !== 'RUNNING' && task.state !== 'PAUSED') setTaskState(turn, task, 'RUNNING')
  if (task.items === null) {
    const items = openItems(turn, task)
    if (!items.ok) return forceFail(turn, task, items.error)
    if (items.value.length === 0) turn.queue.push({ do: 'check', task })
  }
  queueItems(turn, task)
}

/** Finds the task's items and how many may run at once. */
export const openItems = (turn: Turn, task: TaskState): Result<readonly ValueMap[], string> => {
  const items = itemsOf(turn, task)
  if (!items.ok) return items
  task.items = items.value
  if (task.spec.withItems === undefined || task.runtime.withItems !== null) return items
  const layers = taskLayers(turn.state, task, task.inbound.values)
  const policy = policyOf(turn.state.spec, task.spec, 'concurrency')
  const most = policyNumber(turn, task, policy, layers, 'ConcurrencyPolicy')
  if (!most.ok) return most
  task.runtime.withItems = { count: items.value.length, concurrency: most.value }
  turn.out.tasks.add(task)
  return items
}

/** Starts items while there is room. */
export const startItems = (turn: Turn, task: TaskState): void => {
  turn.starting.delete(task)
  const items = task.items
  if (items === null || task.state !== 'RUNNING') return
  const most = task.runtime.withItems?.concurrency || Number.POSITIVE_INFINITY
  const first = { actions: task.actions.length, children: task.children.length }
  while (hasItemsToStart(task, items.length) && task.open < most && task.state === 'RUNNING') {
    if (turn.spent >= turn.env.budget) {
      queueItems(turn, task)
      return
    }
    turn.spent++
    const index = task.again[0] ?? task.nextIndex
    const started = startItem(turn, task, items[index] as ValueMap, index)
    if (!started.ok) {
      undoItems(turn, task, first)
      return forceFail(turn, task, started.error)
    }
    if (!started.value) return
    if (task.again.length > 0) task.again.shift()
    else task.nextIndex = index + 1
  }
}

/** Whether some of a task's items were not started yet. */
export const hasItemsToStart = (task: TaskState, count: number): boolean =>
  task.again.length > 0 || task.nextIndex < count

/** Starts one item. Value: false when a name has to be looked up first. */
export const startItem = (turn: Turn, task: TaskState, item: ValueMap, index: number): Result<boolean, string> => {
  const layers = taskLayers(turn.state, task, task.inbound.values, item)
  const input = inputOf(turn, task, layers)
  if (!input.ok) return input
  return task.type === 'WORKFLOW'
    ? startChild(turn, task, input.value, index)
    : startAction(turn, task, input.value, layers, index)
}

const inputOf = (turn: Turn, task: TaskState, layers: readonly ValueMap[]): Result<ValueMap, string> => {
  const given = evaluate(turn, task.spec.input, layers, task)
  if (!given.ok) return given
  if (!isMap(given.value)) {
    return err(
      `Wrong dynamic input for task: ${task.name}. Dict type is expected. Actual type: ${kindOf(given.value)}. Actual value: ${pythonRepr(given.value)}`,
    )
  }
  if (task.spec.inlineInput === undefined) return ok(given.value)
  const inline = evaluate(turn, task.spec.inlineInput, layers, task)
  return inline.ok ? ok(mergeValues(given.value, inline.value) as ValueMap) : inline
}

const kindOf = (value: Value): string =>
  Array.isArray(value) ? "<class 'list'>" : `<class '${typeof value === 'string' ? 'str' : typeof value}'>`

/** The items' variables; one empty map for a plain task. */
export const itemsOf = (turn: Turn, task: TaskState): Result<readonly ValueMap[], string> => {
  const spec = task.spec.withItems
  if (spec === undefined) return ok([{}])
  const layers = taskLayers(turn.state, task, task.inbound.values)
  const lists: { name: string; values: readonly Value[] }[] = []
  for (const { name, items } of spec) {
    const value = evaluate(turn, items, layers, task)
    if (!value.ok) return value
    const values = listOf(value.value)
    if (values === null)
      return err(
        `Wrong input format for: ${pythonRepr({ [name]: value.value })}. Iterable type is expected for each value.`,
      )
    lists.push({ name, values })
  }
  const length = lists[0]?.values.length ?? 0
  if (lists.some((one) => one.values.length !== length)) {
    const shown = pythonRepr(Object.fromEntries(lists.map((one) => [one.name, one.values])))
    return err(`Wrong input format for: ${shown}. All arrays must have the same length.`)
  }
  return ok(
    Array.from({ length }, (_, index) => {
      const item = newMap()
      for (const { name, values } of lists) item[name] = values[index] as Value
      return item
    }),
  )
}

const listOf = (value: Value): readonly Value[] | null =>
  Array.isArray(value)
    ? (value as readonly Value[])
    : typeof value === 'string'
      ? [...value]
      : isMap(value)
        ? Object.keys(value)
        : null
