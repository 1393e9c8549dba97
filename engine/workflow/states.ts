/*
 * The one state vocabulary. Who may be in which state:
 *
 * - workflow execution: IDLE (stored, no worker has begun), RUNNING, PAUSED, SUCCESS, ERROR, CANCELLED;
 * - task execution: IDLE (created or stopped before it ran), WAITING (a join that is not satisfied), RUNNING,
 *   DELAYED (wait-before, wait-after, retry), PAUSED (its sub-workflow or asynchronous action is paused),
 *   SUCCESS, ERROR, CANCELLED, SKIPPED;
 * - action execution: IDLE, RUNNING, PAUSED (asynchronous only), SUCCESS, ERROR, CANCELLED.
 *
 * The table of legal changes binds workflows, actions and what people ask for; the engine's own task changes follow
 * the rules of engine/workflow.
 */
export const states = [
  'IDLE',
  'WAITING',
  'RUNNING',
  'DELAYED',
  'PAUSED',
  'SUCCESS',
  'ERROR',
  'CANCELLED',
  'SKIPPED',
] as const
export type State = (typeof states)[number]

const legal: Record<State, readonly State[]> = {
  IDLE: ['RUNNING', 'ERROR', 'CANCELLED'],
  WAITING: ['RUNNING'],
  RUNNING: ['PAUSED', 'DELAYED', 'SUCCESS', 'ERROR', 'CANCELLED'],
  DELAYED: ['RUNNING', 'ERROR', 'CANCELLED'],
  PAUSED: ['RUNNING', 'ERROR', 'CANCELLED'],
  SUCCESS: [],
  ERROR: ['RUNNING', 'SKIPPED'],
  CANCELLED: ['RUNNING'],
  SKIPPED: [],
}

/** Whether a change of state is legal; to stay is. */
export const mayBecome = (from: State, to: State): boolean => from === to || legal[from].includes(to)

/** Nothing more happens by itself. */
export const isFinal = (state: State): boolean =>
  state === 'SUCCESS' || state === 'ERROR' || state === 'CANCELLED' || state === 'SKIPPED'

/** Narrows a text from outside. */
export const isState = (text: unknown): text is State => states.includes(text as State)
