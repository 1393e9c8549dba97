/* The engine's side in the shape of snapshot.ts, and the engine's objects by the model's labels. */
import type { ExecutionState, TaskState } from '../engine/workflow/state.ts'
import { taskResult } from '../engine/workflow/task-result.ts'
import type { Json } from './document.ts'
import type { Engine } from './engine-side.ts'
import { type CallView, type ExecutionView, messageOf, outputView, type RunView, type View } from './snapshot.ts'

/** The engine's objects by label. */
export interface Names {
  readonly executions: Map<string, ExecutionState>
  readonly tasks: Map<string, { readonly state: ExecutionState; readonly task: TaskState }>
  readonly actions: Map<string, { readonly state: ExecutionState; readonly id: string }>
  readonly timers: Map<string, Engine['timers'][number]>
}

/** Names everything in the engine as the model names it. */
export const nameAll = (engine: Engine): Names => {
  const names: Names = { executions: new Map(), tasks: new Map(), actions: new Map(), timers: new Map() }
  const walk = (state: ExecutionState, label: string): void => {
    names.executions.set(label, state)
    for (const [taskLabel, task] of taskLabels(state)) {
      names.tasks.set(`${label}/${taskLabel}`, { state, task })
      for (const [callLabel, action] of callLabels(task.actions)) {
        names.actions.set(`${label}/${taskLabel}${callLabel}`, { state, id: action.id })
      }
      for (const [callLabel, child] of callLabels(task.children)) {
        const hot = engine.hot.get(child.id)
        if (hot !== undefined) walk(hot.state, `${label}/${taskLabel}${callLabel.replace(/@0$/, '')}`)
      }
      for (const timer of engine.timers) {
        if (timer.timer.taskId === task.id)
          names.timers.set(`${label}:${taskLabel}:${timer.timer.kind}:${timer.nth}`, timer)
      }
    }
  }
  const root = engine.hot.get('root')
  if (root !== undefined) walk(root.state, 'wf')
  return names
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

const taskLabels = (state: ExecutionState): Map<string, TaskState> => {
  const labels = new Map<string, TaskState>()
  const labelOf = new Map<string, string>()
  for (const task of [...state.tasks.values()].sort(byId)) {
    const [first] = task.runtime.triggeredBy
    const isRoot = task.spec.join !== undefined || first === undefined || first.event === 'requires'
    const from = isRoot ? '' : `<${first.event}<${labelOf.get(first.taskId)}`
    let label = `${task.name}${from}`
    for (let nth = 1; labels.has(label); nth++) label = `${task.name}@${nth}${from}`
    labels.set(label, task)
    labelOf.set(task.id, label)
  }
  return labels
}

const callLabels = <T extends { readonly id: string; readonly index: number }>(calls: readonly T[]): Map<string, T> => {
  const labels = new Map<string, T>()
  for (const call of [...calls].sort(byId)) {
    let nth = 0
    while (labels.has(`[${call.index}]@${nth}`)) nth++
    labels.set(`[${call.index}]@${nth}`, call)
  }
  return labels
}

/** The engine's side. */
export const engineView = (engine: Engine): View => {
  const { executions } = nameAll(engine)
  const view: Record<string, ExecutionView> = {}
  for (const [label, state] of executions) {
    const runs: Record<string, RunView> = {}
    for (const [name, task] of taskLabels(state)) runs[name] = runView(engine, name, task)
    view[label] = {
      state: state.state,
      info: messageOf(state.stateInfo),
      output: outputView((state.output ?? {}) as Json),
      runs,
    }
  }
  // Maps of the engine have no prototype.
  return JSON.parse(JSON.stringify(view)) as View
}

const runView = (engine: Engine, name: string, task: TaskState): RunView => {
  const calls: Record<string, CallView> = {}
  for (const [label, action] of callLabels(task.actions)) {
    const result = outputView((action.dropped ? null : (action.result ?? null)) as Json)
    calls[`${name}${label}`] = { state: action.state, accepted: action.accepted, result }
  }
  for (const [label, child] of callLabels(task.children)) {
    const state = engine.hot.get(child.id)?.state.state ?? child.state
    calls[`${name}${label}`] = { state, accepted: child.accepted, result: outputView((child.result ?? null) as Json) }
  }
  return {
    state: task.state,
    info: task.state === 'WAITING' ? null : messageOf(task.stateInfo),
    published: outputView(task.published as Json),
    result: outputView(taskResult(task) as Json),
    processed: task.processed,
    handled: task.errorHandled,
    next: task.next?.map(({ target, event }) => `${event}: ${target}`) ?? null,
    calls,
  }
}
