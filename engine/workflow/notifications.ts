/*
 * What is told to the outside when a task or an execution moves: Mistral's events, named by where it comes from and
 * where it goes. Only executions with publishers (params.notify, or those of the whole service) have any; delivering is
 * the worker's business.
 */
import { newMap, type ValueMap } from '../data/values.ts'
import type { ExecutionState, TaskState } from './state.ts'
import type { State } from './states.ts'
import { formatTime } from './time.ts'
import type { Turn } from './turn.ts'

export interface Notification {
  /** `TASK_SUCCEEDED`, `WORKFLOW_PAUSED`, … */
  readonly event: string
  /** The body of the message, as Mistral sends it. */
  readonly data: ValueMap
}

const ended: Partial<Record<State, string>> = {
  SUCCESS: 'SUCCEEDED',
  ERROR: 'FAILED',
  CANCELLED: 'CANCELLED',
  PAUSED: 'PAUSED',
  SKIPPED: 'SKIPPED',
}

/** A task has moved. Waiting (IDLE, WAITING, DELAYED) is not told, and an attempt of a retry is no new launch. */
export const noteTask = (turn: Turn, task: TaskState, from: Pick<TaskState, 'state' | 'reason'>): void => {
  if (!turn.env.notifies(turn.state.params) || from.state === task.state) return
  // A task that is run again from the beginning goes by IDLE, as each new one does; it is told as it will be.
  const again = from.state === 'ERROR' && task.state === 'IDLE'
  const shown = again ? 'RUNNING' : task.state
  const verb = shown === 'RUNNING' ? startOf(task, from) : ended[shown]
  if (verb === undefined) return
  const { state } = turn
  const data = newMap()
  data.id = task.id
  data.name = task.name
  data.workflow_execution_id = state.id
  common(data, state)
  data.state = shown
  data.state_info = task.stateInfo
  data.type = task.type
  data.created_at = formatTime(task.createdAt)
  data.updated_at = formatTime(turn.env.now)
  data.started_at = task.startedAt === null ? null : formatTime(task.startedAt)
  data.finished_at = task.finishedAt === null ? null : formatTime(task.finishedAt)
  tell(turn, `TASK_${verb}`, data)
}

const startOf = (task: TaskState, { state, reason }: Pick<TaskState, 'state' | 'reason'>): string | undefined => {
  if (state === 'ERROR') return 'RERUN'
  if (state === 'PAUSED' || state === 'WAITING') return 'RESUMED'
  // Every task is made in IDLE; only one that was put there is resumed.
  if (state === 'IDLE' && reason?.code === 'pause-before') return 'RESUMED'
  return task.runtime.attempt === 0 ? 'LAUNCHED' : undefined
}

/** The execution has moved, or begins. */
export const noteExecution = (turn: Turn, from: State | null): void => {
  const { state } = turn
  if (!turn.env.notifies(state.params) || from === state.state) return
  const verb =
    state.state === 'RUNNING'
      ? from === 'PAUSED'
        ? 'RESUMED'
        : from === null || from === 'IDLE'
          ? 'LAUNCHED'
          : 'RERUN'
      : ended[state.state]
  if (verb === undefined) return
  const data = newMap()
  data.id = state.id
  data.name = state.workflowName
  common(data, state)
  data.state = state.state
  data.state_info = state.stateInfo
  data.task_execution_id = state.taskExecutionId
  data.root_execution_id = state.rootExecutionId
  data.created_at = formatTime(state.createdAt)
  data.updated_at = formatTime(turn.env.now)
  tell(turn, `WORKFLOW_${verb}`, data)
}

const common = (data: ReturnType<typeof newMap>, state: ExecutionState): void => {
  data.workflow_name = state.workflowName
  data.workflow_namespace = state.namespace
  data.workflow_id = state.workflowId
  data.project_id = state.projectId
}

const tell = (turn: Turn, event: string, data: ReturnType<typeof newMap>): void => {
  data.event = event
  turn.out.notifications.push({ event, data })
}
