/*
 * What an execution's page shows, as a function of its stream: a snapshot, then changes. Each change counts one, so a
 * message that begins past the next number tells of a gap (the page then asks for a new snapshot), and one that was
 * seen already (a reconnection repeats) is left out. Rows that did not change keep their identity.
 */
import type { ExecutionSnapshot, StreamChanges, TaskSummary } from '../../engine/contract/console.ts'
import type { Change } from '../../engine/workflow/changes.ts'
import { isFinal } from '../../engine/workflow/states.ts'

export interface ExecutionView {
  readonly snapshot: ExecutionSnapshot
  /** Changes seen since the page was opened, oldest first, at most `keptEvents`. */
  readonly events: readonly SeenChange[]
}
export interface SeenChange {
  readonly seq: number
  readonly at: string
  readonly change: Change
}
export interface Applied {
  readonly view: ExecutionView
  /** Ids of tasks that something happened to. */
  readonly touched: readonly string[]
  /** Changes are missing between what was shown and this message. */
  readonly gap: boolean
}

const keptEvents = 2000

type TaskChange = Extract<Change, { t: 'task' }>

function applyToTask(task: TaskSummary | undefined, change: TaskChange, at: string): TaskSummary {
  const begins = change.state === 'RUNNING' || change.state === 'DELAYED'
  return {
    id: change.id,
    name: change.name,
    type: change.type,
    state: change.state,
    stateInfo: change.info,
    reason: change.reason ?? null,
    createdAt: task?.createdAt ?? at,
    startedAt: task?.startedAt ?? (begins || isFinal(change.state) ? at : null),
    finishedAt: isFinal(change.state) ? (task?.state === change.state ? (task.finishedAt ?? at) : at) : null,
    items: change.items ?? task?.items ?? null,
    retries: change.retries ?? task?.retries ?? 0,
  }
}

/** The view after one message. */
export function applyChanges(view: ExecutionView, message: StreamChanges): Applied {
  const { snapshot } = view
  if (message.executionId !== snapshot.execution.id) return { view, touched: [], gap: false }
  if (message.seq > snapshot.seq + 1) return { view, touched: [], gap: true }
  const fresh = message.changes
    .map((change, index) => ({ seq: message.seq + index, at: message.at, change }))
    .filter((seen) => seen.seq > snapshot.seq)
  if (fresh.length === 0) return { view, touched: [], gap: false }

  const tasks = [...snapshot.tasks]
  const places = new Map(tasks.map((task, index) => [task.id, index]))
  const touched = new Set<string>()
  let { execution } = snapshot
  for (const { change, at } of fresh) {
    if (change.t === 'task') {
      const place = places.get(change.id) ?? tasks.length
      tasks[place] = applyToTask(tasks[place], change, at)
      places.set(change.id, place)
      touched.add(change.id)
    } else if (change.t === 'action') {
      touched.add(change.task)
    } else if (change.t === 'execution') {
      execution = {
        ...execution,
        state: change.state,
        stateInfo: change.info,
        reason: change.reason ?? null,
        updatedAt: at,
        finishedAt: isFinal(change.state) ? at : null,
      }
    }
  }
  const seq = message.seq + message.changes.length - 1
  return {
    view: {
      snapshot: { ...snapshot, execution, tasks, seq },
      events: [...view.events, ...fresh].slice(-keptEvents),
    },
    touched: [...touched],
    gap: false,
  }
}

/** The view a new snapshot gives; events already seen stay. */
export const applySnapshot = (view: ExecutionView | null, snapshot: ExecutionSnapshot): ExecutionView => ({
  snapshot,
  events: view?.snapshot.execution.id === snapshot.execution.id ? view.events : [],
})
