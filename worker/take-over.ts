/*
 * From claimed rows to hot executions. What an execution was doing when its last owner let go or died follows from its
 * rows: new ones start, others are refreshed; sub-workflows that ended meanwhile are told; actions that ran in the
 * process of the last owner are run again when that is safe, else they end in ERROR, for nobody will report them. What
 * only waited for a place there has had no effect and simply waits here.
 */

import type { ValueMap } from '../engine/data/values.ts'
import { noFunctions } from '../engine/expressions/scope.ts'
import type { ExecutionRow } from '../engine/workflow/rows.ts'
import type { ActionState, TaskState } from '../engine/workflow/state.ts'
import type { TimerKind } from '../engine/workflow/turn.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { contain } from './contain.ts'
import { newsOf, rebuild } from './rebuild.ts'
import { deliver, type Hot, type Resources } from './resources.ts'
import { isRepeatable, queueAction } from './run-action.ts'
import { armTimers } from './timers.ts'

export const takeOver = async (resources: Resources, rows: readonly ExecutionRow[]): Promise<void> => {
  const built = await rebuild(resources.engine, resources.catalog, rows)
  for (const [index, rebuilt] of built.entries()) {
    if (rebuilt instanceof Error) {
      await contain(resources, (rows[index] as ExecutionRow).id, rebuilt)
      continue
    }
    const { state, below } = rebuilt
    const hot = heat(resources, state)
    armTimers(
      resources.timers,
      hot,
      below.timers.map(({ id, dueAt, kind, taskId, attempt }) => ({
        id,
        dueAt,
        event: { kind: 'timer', timer: kind as TimerKind, taskId, attempt },
      })),
    )
    for (const event of newsOf(rebuilt)) deliver(resources, hot, event)
    for (const { action, task } of state.actions.values()) {
      // What has a target is a job, which its executors or recover-jobs.ts will tell of.
      if (action.state !== 'RUNNING' || action.target !== null) continue
      if (action.startedAt === null) queueAction(resources, hot, action.id)
      else if (action.isSync) recover(resources, hot, task, action)
    }
  }
  if (rows.some((row) => row.seq > 0)) crashPoint('taken-over')
}

/** Takes an execution into memory. */
export const heat = (resources: Resources, state: Hot['state']): Hot => {
  const hot: Hot = {
    state,
    mailbox: [],
    consumed: [],
    fired: [],
    timers: new Map(),
    running: new Set(),
    reading: null,
    answers: null,
    touched: Date.now(),
  }
  resources.hot.set(state.id, hot)
  return hot
}

const recover = (resources: Resources, hot: Hot, task: TaskState, action: ActionState): void => {
  crashPoint('recovering')
  const from = { projectId: hot.state.projectId, namespace: hot.state.namespace, workbookName: hot.state.workbookName }
  const found = resources.catalog.action(action.name, from)
  if (found === 'loading') {
    void resources.catalog
      .load('action', action.name, from)
      .then(() => recover(resources, hot, task, action))
      .catch((error: unknown) => resources.fail(String(error)))
    return
  }
  const functions = noFunctions({ now: () => Date.now(), uuid: () => action.id, random: () => Math.random() })
  const prepared =
    found === 'missing'
      ? null
      : found.prepare(action.input as ValueMap, {
          layers: [task.inbound.values, hot.state.context, hot.state.input],
          functions,
        })
  if (prepared?.ok && isRepeatable(action, prepared.value)) {
    resources.log.warn(
      { execution: hot.state.id, action: action.id },
      'running again an action of a worker that is gone',
    )
    queueAction(resources, hot, action.id)
    return
  }
  deliver(resources, hot, {
    kind: 'action',
    actionId: action.id,
    result: {
      kind: 'error',
      data: `The worker that ran the action died, and the action cannot be re-run safely (safe-rerun is not set) [action=${action.name}]`,
    },
  })
}
