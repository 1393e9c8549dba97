import { pythonStr } from '../data/python-str.ts'
import { isTruthy } from '../data/truth.ts'
import { engineCommands } from '../language/spec.ts'
import { linksOf } from './clauses.ts'
import { createTask } from './create-task.ts'
import { endWorkflow } from './end-workflow.ts'
import { arriveAtJoin, decideWaitingJoins } from './join.ts'
import { pauseExecution } from './operate/pause.ts'
import { outboundOf } from './outbound.ts'
import { nextReverseTasks } from './reverse.ts'
import { runTask } from './run-task.ts'
import type { Command, TaskState } from './state.ts'
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
  const before = (stop < 0 ? commands : commands.slice(0, stop)).filter((command) => !isEngineCommand(command.target))
  const isJoin = (command: Command): boolean => state.spec.tasks.get(command.target)?.join !== undefined
  const joins = before.filter(isJoin).sort((a, b) => (a.target < b.target ? -1 : 1))
  const reached = new Set<string>()
  for (const command of [...before.filter((one) => !isJoin(one)), ...joins]) {
    const spec = state.spec.tasks.get(command.target)
    if (spec === undefined) continue
    if (spec.join !== undefined) {
      if (!reached.has(spec.name)) arriveAtJoin(turn, spec, from, command)
    } else {
      const task = createTask(turn, spec, outboundOf(from), [
        { taskId: from.id, name: from.name, event: command.event },
      ])
      // Before a pause or an end it starts at once: afterwards it could not.
      if (stop >= 0) runTask(turn, task)
      else turn.queue.push({ do: 'run', task })
    }
    reached.add(spec.name)
  }
  if (reached.size === 0) state.ends.add(from)
  if (state.waiting.size > 0) {
    const possible = linksOf(state.spec).outbound.get(from.name)?.size ?? 0
    if (possible > reached.size || possible === 0) decideWaitingJoins(turn)
  }
  if (stop >= 0) runCommand(turn, from, commands[stop] as Command, commands.slice(stop + 1))
  turn.queue.push({ do: 'ending' })
}

const runCommand = (turn: Turn, from: TaskState, command: Command, rest: readonly Command[]): void => {
  const { state } = turn
  const given = command.message ?? null
  const message = isTruthy(given) ? pythonStr(given) : null
  if (command.target === 'pause') {
    state.backlog.push(...rest.map((one) => ({ command: one, from: from.id })))
    turn.out.execution = true
    pauseExecution(turn, message, { by: 'task', name: from.name })
    return
  }
  endWorkflow(turn, command.target === 'succeed' ? 'SUCCESS' : 'ERROR', message)
}
