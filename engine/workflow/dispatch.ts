import { pythonStr } from '../data/python-str.ts'
import { isTruthy } from '../data/truth.ts'
import type { TaskSpec } from '../language/spec.ts'
import { engineCommands } from '../language/spec.ts'
import { linksOf, policyOf } from './clauses.ts'
import { emptyContext } from './context.ts'
import { createTask } from './create-task.ts'
import { endWorkflow } from './end-workflow.ts'
import { arriveAtJoin, decideJoin, decideWaitingJoins } from './join.ts'
import { pauseExecution } from './operate/pause.ts'
import { outboundOf } from './outbound.ts'
import { nextReverseTasks } from './reverse.ts'
import { runTask } from './run-task.ts'
import type { Command, ExecutionState, TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

const isEngineCommand = (target: string): boolean => (engineCommands as readonly string[]).includes(target)

/**
 * Carries out the commands of one completion: tasks up to the first fail, succeed or pause (joins last), then that
 * command. What stands after fail and succeed is dropped; after pause it is kept for the resume.
 */
export const dispatch = (turn: Turn, from: TaskState, commands: readonly Command[]): void => {
  const { state } = turn
  if (state.spec.type === 'reverse') {
    nextReverseTasks(turn)
    turn.queue.push({ do: 'ending' })
    return
  }
  const stop = commands.findIndex((command) => isEngineCommand(command.target) && command.target !== 'noop')
  const before = inOrder(state, stop < 0 ? commands : commands.slice(0, stop))
  // Before a pause or an end a task starts at once: afterwards it could not.
  const atOnce = stop >= 0 || before.some(({ target }) => mayPause(state, target))
  const reached = new Set<string>()
  const waitsAnew: TaskState[] = []
  let kept: readonly Command[] = []
  for (const [at, command] of before.entries()) {
    if (atOnce && state.state === 'PAUSED') {
      kept = [...before.slice(at), ...(stop < 0 ? [] : commands.slice(stop))]
      break
    }
    const spec = state.spec.tasks.get(command.target) as TaskSpec
    if (spec.join !== undefined) {
      if (reached.has(spec.name)) continue
      const { join, begun } = arriveAtJoin(turn, spec, from, command)
      if (stop >= 0 && join.state === 'WAITING' && join.runtime.joined) runTask(turn, join)
      if (begun) waitsAnew.push(join)
    } else {
      const arrival = { taskId: from.id, name: from.name, event: command.event }
      const task = createTask(turn, spec, outboundOf(from), [arrival])
      if (atOnce) runTask(turn, task)
      else turn.queue.push({ do: 'run', task })
    }
    reached.add(spec.name)
  }
  if (kept.length > 0) keep(turn, from, kept)
  // Only now: a join that fails goes on with what handles its error.
  for (const join of waitsAnew) decideJoin(turn, join, true)
  if (state.waiting.size > 0) {
    const possible = linksOf(state.spec).outbound.get(from.name)?.size ?? 0
    if (possible > reached.size || possible === 0) decideWaitingJoins(turn)
  }
  // A task that has just begun may have ended or paused the workflow.
  if (stop >= 0 && kept.length === 0 && !isFinal(state.state)) {
    if (state.state === 'PAUSED') keep(turn, from, commands.slice(commands[stop]?.target === 'pause' ? stop + 1 : stop))
    else runCommand(turn, from, commands[stop] as Command, commands.slice(stop + 1))
  }
  turn.queue.push({ do: 'ending' })
}

/**
 * The commands that name tasks, joins last. Mistral begins the others from the last one to the first, which shows when
 * one of them pauses the workflow by its pause-before: those that stand before it are then kept for the resume.
 */
const inOrder = (state: ExecutionState, commands: readonly Command[]): Command[] => {
  const { tasks } = state.spec
  const named = commands.filter(({ target }) => !isEngineCommand(target) && tasks.has(target))
  const isJoin = ({ target }: Command): boolean => tasks.get(target)?.join !== undefined
  const plain = named.filter((command) => !isJoin(command))
  if (plain.some(({ target }) => mayPause(state, target))) plain.reverse()
  return [...plain, ...named.filter(isJoin).sort((a, b) => (a.target < b.target ? -1 : 1))]
}

const mayPause = (state: ExecutionState, target: string): boolean => {
  const spec = state.spec.tasks.get(target)
  return spec !== undefined && Boolean(policyOf(state.spec, spec, 'pauseBefore'))
}

/**
 * Begins the tasks that nothing leads to and that have not begun: all of them at the start, and at a resume those that
 * a pause-before among them had kept back.
 */
export const beginStartTasks = (turn: Turn): void => {
  const { state, queue } = turn
  const names = linksOf(state.spec).starts.filter((name) => !state.byName.has(name))
  const atOnce = names.some((name) => mayPause(state, name))
  for (const name of atOnce ? names.toReversed() : names) {
    if (state.state === 'PAUSED') return
    const task = createTask(turn, state.spec.tasks.get(name) as TaskSpec, emptyContext, [])
    if (atOnce) runTask(turn, task)
    else queue.push({ do: 'run', task })
  }
}

const keep = ({ state, out }: Turn, from: TaskState, commands: readonly Command[]): void => {
  state.backlog.push(...commands.map((command) => ({ command, from: from.id })))
  out.execution = true
}

const runCommand = (turn: Turn, from: TaskState, command: Command, rest: readonly Command[]): void => {
  const given = command.message ?? null
  const message = isTruthy(given) ? pythonStr(given) : null
  if (command.target === 'pause') {
    keep(turn, from, rest)
    pauseExecution(turn, message, { by: 'task', name: from.name })
    return
  }
  endWorkflow(turn, command.target === 'succeed' ? 'SUCCESS' : 'ERROR', message)
}
