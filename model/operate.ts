/* What moves do to the model (policies-and-engine.md 3 and 4). */
import { merge, publish } from './contexts.ts'
import { lackingStarts } from './dispatch.ts'
import { endExecution, outputOf } from './end.ts'
import { Failure } from './expressions.ts'
import { type Execution, isFinal, type Run, sensitive, type World } from './facts.ts'
import type { Move, Order } from './moves.ts'
import { pause, resume } from './pause.ts'
import { answer, complete, finish, forceFail, launch, retryNow } from './tasks.ts'

/** Finds what a move is about; null when there is nothing of the kind. */
export const orderOf = (world: World, move: Move): Order | null => {
  const pick = <T>(all: readonly T[], labelOf: (one: T) => string): T | undefined => {
    const sorted = [...all].sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1))
    return sorted[move.pick % Math.max(1, sorted.length)]
  }
  switch (move.do) {
    case 'answer': {
      const open = world.executions.flatMap((execution) =>
        execution.runs.flatMap((run) =>
          run.calls
            .filter((call) => call.child === null && !isFinal(call.state))
            .map((call) => ({ run, call, label: `${execution.label}/${callLabel(run, run.calls.indexOf(call))}` })),
        ),
      )
      const found = pick(open, (one) => one.label)
      return found === undefined ? null : { about: 'call', ...found, move }
    }
    case 'timer': {
      const timer = pick(world.timers, (one) => one.label)
      return timer === undefined ? null : { about: 'timer', timer }
    }
    case 'pause':
    case 'resume':
    case 'stop': {
      const execution = pick(world.executions, (one) => one.label)
      return execution === undefined ? null : { about: 'execution', execution, move }
    }
    case 'rerun':
    case 'skip': {
      const failed = world.executions.flatMap((execution) =>
        execution.runs.filter((run) => run.state === 'ERROR').map((run) => ({ execution, run })),
      )
      const found = pick(failed, ({ execution, run }) => `${execution.label}/${run.label}`)
      return found === undefined ? null : { about: 'task', ...found, move }
    }
  }
}

/** `task[index]`, and which of the executions of that item it is. */
export const callLabel = (run: Run, at: number): string => {
  const { index } = run.calls[at] as Run['calls'][number]
  return `${run.label}[${index}]@${run.calls.slice(0, at).filter((call) => call.index === index).length}`
}

/** Carries an order out; whether it was accepted. */
export const obey = (world: World, order: Order): boolean => {
  switch (order.about) {
    case 'call': {
      const { call, move } = order
      const data = move.reported ? { n: move.value } : move.value
      if (move.state === 'SUCCESS') answer(call, 'SUCCESS', data, null)
      else if (move.state === 'ERROR') answer(call, 'ERROR', 'boom', 'boom')
      else answer(call, 'CANCELLED', null, null)
      return true
    }
    case 'timer':
      world.timers = world.timers.filter((one) => one !== order.timer)
      fire(world, order.timer)
      return true
    case 'execution':
      return operate(world, order.execution, order.move)
    case 'task':
      return again(world, order.execution, order.run, order.move)
  }
}

const fire = (world: World, { execution, run, kind, attempt }: World['timers'][number]): void => {
  if (kind === 'timeout') sensitive(world, `time-out of ${run.label}`)
  if (run.attempt !== attempt || isFinal(run.state)) return
  if (kind === 'timeout') {
    complete(world, execution, run, 'ERROR', `Task timed out [timeout(s)=${run.timeout}].`, 'complete task')
  }
  if (run.state !== 'DELAYED') return
  const { remembered } = run
  if (kind === 'wait-before') launch(world, execution, run)
  if (kind === 'retry') retryNow(world, execution, run)
  if (kind === 'wait-after' && remembered !== null)
    complete(world, execution, run, remembered.state as 'SUCCESS', remembered.info, 'complete task')
}

const operate = (
  world: World,
  execution: Execution,
  move: Extract<Move, { do: 'pause' | 'resume' | 'stop' }>,
): boolean => {
  const { state } = execution
  switch (move.do) {
    case 'pause':
      sensitive(world, 'pause')
      if (state === 'RUNNING') pause(world, execution, null)
      return state === 'RUNNING' || state === 'PAUSED'
    case 'resume':
      sensitive(world, 'resume')
      resume(world, execution, move.env)
      return true
    case 'stop':
      return stop(world, execution, move.state)
  }
}

const stop = (world: World, execution: Execution, to: 'SUCCESS' | 'ERROR' | 'CANCELLED'): boolean => {
  const { state } = execution
  if (to === 'SUCCESS') {
    if (state !== 'RUNNING' && state !== 'SUCCESS') return false
    try {
      outputOf(world, execution, 'SUCCESS', 'stopped')
    } catch (error) {
      if (error instanceof Failure) return false
      throw error
    }
    endExecution(world, execution, 'SUCCESS', 'stopped')
    return true
  }
  if (isFinal(state)) return true
  endExecution(world, execution, to, 'stopped')
  if (to === 'CANCELLED') {
    for (const run of execution.runs)
      for (const { child } of run.calls) if (child !== null) stop(world, child, 'CANCELLED')
  }
  return true
}

const again = (
  world: World,
  execution: Execution,
  run: Run,
  move: Extract<Move, { do: 'rerun' | 'skip' }>,
): boolean => {
  sensitive(world, move.do)
  if (execution.state === 'PAUSED') return true
  if (move.do === 'rerun' && !move.reset && run.doc['with-items'] === undefined) return false
  // The tasks that run would see the environment change under them.
  if (move.do === 'rerun' && move.env !== null && execution.state !== 'ERROR') return false
  if (run.state !== 'ERROR' || execution.state === 'SUCCESS') return false
  revive(execution)
  // What begins again with the execution does so beside this.
  if (lackingStarts(execution).length > 0) world.concurrent = true
  if (move.do === 'skip') {
    skip(world, execution, run)
    return true
  }
  if (move.env !== null) execution.env = { ...execution.env, ...move.env }
  if (run.by.length > 0)
    run.inbound = merge(
      world,
      run.by.map((one) => one.run),
    )
  Object.assign(run, {
    processed: false,
    finishedAt: Number.MAX_SAFE_INTEGER,
    next: null,
    handled: false,
    attempt: run.attempt + 1,
    retries: 0,
    timeout: 0,
    waitedAfter: false,
    remembered: null,
    joined: run.doc.join !== undefined,
    info: null,
  })
  if (move.reset) {
    for (const call of run.calls) Object.assign(call, { accepted: false, past: true })
    Object.assign(run, { state: 'IDLE', items: null, passedPause: false, passedWait: false })
  } else {
    for (const call of run.calls) {
      if (isFinal(call.state) && call.state !== 'SUCCESS') Object.assign(call, { accepted: false, past: true })
    }
    const { calls } = run
    launch(world, execution, run)
    run.toStart = run.toStart.filter((index) => !calls.some((call) => !call.past && call.index === index))
  }
  return true
}

/** It is RUNNING, and so are its parents and the tasks of theirs that it belongs to. */
const revive = (execution: Execution): void => {
  if (isFinal(execution.state)) Object.assign(execution, { state: 'RUNNING', info: null, output: null })
  const { parent } = execution
  if (parent === null || parent.call === null || !isFinal(parent.call.state)) return
  Object.assign(parent.call, { state: 'RUNNING', result: undefined, info: null })
  if (parent.call.past) return
  const { run } = parent
  if (isFinal(run.state) || run.state === 'DELAYED')
    Object.assign(run, {
      state: 'RUNNING',
      info: null,
      processed: false,
      next: null,
      handled: false,
      remembered: null,
      finishedAt: Number.MAX_SAFE_INTEGER,
    })
  revive(parent.execution)
}

const skip = (world: World, execution: Execution, run: Run): void => {
  Object.assign(run, { processed: false, handled: false })
  try {
    publish(world, execution, run, 'SKIPPED')
    finish(world, execution, run, 'SKIPPED', 'Task was skipped.')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    forceFail(world, execution, run, 'Failed to complete task')
  }
}
