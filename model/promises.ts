/* What holds of the engine at rest whatever happened, by its own rows and event log. */

import { isDeepStrictEqual } from 'node:util'
import { outboundOf } from '../engine/workflow/outbound.ts'
import { runtimeToJson } from '../engine/workflow/runtime-json.ts'
import type { ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import { taskResult } from '../engine/workflow/task-result.ts'
import { childRows, type Engine, type Hot } from './engine-side.ts'
import { load } from './rows.ts'

/** The first promise that is broken, in words; null when all are kept. */
export const brokenPromise = (engine: Engine): string | null => {
  for (const hot of engine.hot.values()) {
    const broken = logPromise(hot) ?? rowPromise(hot) ?? livePromise(engine, hot) ?? loadPromise(engine, hot)
    if (broken !== null) return `${hot.state.workflowName} ${hot.state.id}: ${broken}`
  }
  return null
}

/** The event log tells the state of everything that has rows. */
const logPromise = ({ told, state, stored }: Hot): string | null => {
  const rows = [stored.execution, ...stored.tasks.values(), ...stored.actions.values()]
  for (const row of rows) {
    if (row.state !== told.get(row.id)) return `the log says ${told.get(row.id)} of ${row.id}, its row ${row.state}`
  }
  return stored.execution.seq === state.seq ? null : `seq is ${state.seq}, in the row ${stored.execution.seq}`
}

/** What is in memory is in the rows. */
const rowPromise = ({ state, stored }: Hot): string | null => {
  if (stored.execution.state !== state.state) return `its state ${state.state} was not written`
  for (const task of state.tasks.values()) {
    const row = stored.tasks.get(task.id)
    if (row === undefined) return `${task.name} was not written`
    if (row.state !== task.state || row.processed !== task.processed)
      return `what ${task.name} has come to was not written`
  }
  for (const { action, task } of state.actions.values()) {
    const row = stored.actions.get(action.id)
    if (row?.state !== action.state || row.accepted !== action.accepted)
      return `what an action of ${task.name} has come to was not written`
  }
  return null
}

/** Whatever has not ended has something that will move it. */
const livePromise = (engine: Engine, { state }: Hot): string | null => {
  if (state.leftover.length > 0 || state.loading.size > 0) return 'work is left over'
  for (const task of state.tasks.values()) {
    const open =
      task.actions.some((action) => !isFinal(action.state)) ||
      task.children.some((child) => !isFinal(engine.hot.get(child.id)?.state.state ?? 'ERROR'))
    const timer = engine.timers.some(({ timer }) => timer.taskId === task.id && timer.attempt === task.runtime.attempt)
    if (task.state === 'RUNNING' && !open) return `${task.name} is RUNNING, and nothing of it runs`
    // What a paused task has yet to start waits for the resume.
    if (task.state === 'PAUSED' && !open && state.state !== 'PAUSED')
      return `${task.name} is PAUSED in an execution that is not, and nothing of it runs`
    if (task.state === 'DELAYED' && !timer) return `${task.name} is DELAYED, and no timer will wake it`
    if (task.state === 'IDLE' && state.state === 'RUNNING') return `${task.name} is IDLE in a running workflow`
    if (task.open < 0) return `${task.name} has ${task.open} open executions`
  }
  if (state.state !== 'RUNNING') return null
  return [...state.tasks.values()].some((task) => !isFinal(task.state)) ? null : 'it runs, and none of its tasks does'
}

/** A state made of the rows knows what the one in memory knows. */
const loadPromise = (engine: Engine, hot: Hot): string | null => {
  const loaded = load(hot.stored, childRows(engine, hot.state.id), hot.spec)
  const [memory, rows] = [essence(hot.state), essence(loaded)]
  for (const [key, value] of Object.entries(memory)) {
    if (!isDeepStrictEqual(value, rows[key]))
      return `in memory ${key} is ${JSON.stringify(value)}, after a load ${JSON.stringify(rows[key])}`
  }
  return null
}

/** What decides how an execution goes on. */
const essence = (state: ExecutionState): Record<string, unknown> => {
  const names = (tasks: Iterable<TaskState>): string[] => [...tasks].map((task) => `${task.name} ${task.id}`).sort()
  const { active, failed, cancelled, waiting, ends, context, params } = state
  const known: Record<string, unknown> = { active, context, params, backlog: state.backlog }
  for (const [key, tasks] of Object.entries({ failed, cancelled, waiting, ends })) known[key] = names(tasks)
  for (const task of state.tasks.values()) {
    // Which ends of its sub-workflows a running task has heard of is told anew after a load.
    const hears = task.children.length > 0 && (task.state === 'RUNNING' || task.state === 'PAUSED')
    known[`${task.name} ${task.id}`] = {
      ...(hears ? {} : { open: task.open, cancelled: task.anyCancelled, result: taskResult(task) }),
      ...(task.state === 'WAITING' ? {} : { outbound: outboundOf(task) }),
      runtime: runtimeToJson(task.runtime),
    }
  }
  return JSON.parse(JSON.stringify(known)) as Record<string, unknown>
}
