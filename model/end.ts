/* How an execution ends, and what its parent hears of it (dsl.md 11, policies-and-engine.md 5). */
import { finalContext, finalSight } from './contexts.ts'
import type { JsonMap } from './document.ts'
import { evaluate, Failure } from './expressions.ts'
import { type Execution, isFinal, sensitive, type World } from './facts.ts'

export const endExecution = (
  world: World,
  execution: Execution,
  to: 'SUCCESS' | 'ERROR' | 'CANCELLED',
  why: string | null,
): void => {
  sensitive(world, `end of ${execution.label}`)
  let [state, info] = [to, why]
  let output: JsonMap = {}
  try {
    output = outputOf(world, execution, state, info)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    info = state === 'SUCCESS' ? 'Failed to check and complete' : 'Failed to evaluate expression in output-on-error!'
    state = 'ERROR'
    output = { result: info }
  }
  Object.assign(execution, { state, info, output, backlog: [] })
}

export const outputOf = (world: World, execution: Execution, state: string, info: string | null): JsonMap => {
  const { output = {}, 'output-on-error': onError = {} } = execution.doc
  const sight = finalSight(world, execution)
  const evaluated = (map: JsonMap): JsonMap =>
    Object.keys(map).length === 0 ? finalContext(world, execution) : (evaluate(map, sight) as JsonMap)
  if (state === 'SUCCESS') return evaluated(output)
  return { result: info, ...(state === 'ERROR' ? evaluated(onError) : {}) }
}

export const endByTasks = (world: World, execution: Execution): void => {
  const names = (runs: typeof execution.runs): string =>
    runs
      .map((run) => run.name)
      .sort()
      .join(', ')
  const cancelled = execution.runs.filter((run) => run.state === 'CANCELLED')
  const failed = execution.runs.filter((run) => run.state === 'ERROR' && !run.handled)
  // Whatever was possible at the same moment is over.
  const before = world.concurrent
  world.concurrent = world.together
  if (cancelled.length > 0) endExecution(world, execution, 'CANCELLED', `Cancelled tasks: ${names(cancelled)}`)
  else if (failed.length > 0)
    endExecution(world, execution, 'ERROR', `Failure caused by error in tasks: ${names(failed)}`)
  else endExecution(world, execution, 'SUCCESS', null)
  world.concurrent = before
}

/** A child has ended and its parent's call has not heard of it. */
export const hasNews = ({ state, parent }: Execution): boolean =>
  isFinal(state) && parent !== null && parent.call !== null && !isFinal(parent.call.state)
