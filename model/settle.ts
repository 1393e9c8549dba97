/* One step at a time, the first that is possible, until none is. */
import { pythonStr } from '../engine/data/python-str.ts'
import {
  beginStarts,
  dispatch,
  failJoin,
  isImpossible,
  isSatisfied,
  lackingOf,
  lackingStarts,
  runJoin,
} from './dispatch.ts'
import { endByTasks, hasNews } from './end.ts'
import { type Execution, isFinal, type Run, type World } from './facts.ts'
import { answer, begin, decide, follow, isDecided, mayStartItem, startItem } from './tasks.ts'

type Step = () => void

/** Everything that can happen by itself in the world as it stands. */
const steps = (world: World): Step[] => {
  // A join that has become impossible fails before anything else happens.
  const hopeless = world.executions.flatMap((execution) =>
    execution.runs
      .filter((run) => run.state === 'WAITING' && execution.state === 'RUNNING' && isImpossible(execution, run))
      .map((join) => () => failJoin(world, execution, join)),
  )
  const others = world.executions.flatMap((execution) => [
    ...stepsOfExecution(world, execution),
    ...execution.runs.flatMap((run) => stepsOfRun(world, execution, run)),
  ])
  const possible = [...hopeless, ...others]
  if (possible.length > 0) {
    // An end that waits for its turn is possible too.
    if (possible.length + world.executions.filter(mayEnd).length > 1) world.concurrent = true
    return possible
  }
  // Nothing else can happen: joins that only wait for each other fail, and executions end.
  for (const execution of world.executions.filter(
    ({ state, backlog }) => state === 'RUNNING' && backlog.length === 0,
  )) {
    const left = execution.runs.filter((run) => !run.processed)
    const [first] = left
    if (first === undefined) return [() => endByTasks(world, execution)]
    if (left.every((run) => run.state === 'WAITING'))
      return [() => failJoin(world, execution, first, lackingOf(execution, first))]
  }
  return []
}

const mayEnd = ({ started, state, backlog, runs }: Execution): boolean =>
  started && state === 'RUNNING' && backlog.length === 0 && runs.every((run) => run.processed)

const stepsOfExecution = (world: World, execution: Execution): Step[] => {
  if (!execution.started) return [() => beginStarts(world, execution)]
  const found: Step[] = []
  const { parent, backlog, state, output } = execution
  if (hasNews(execution) && parent?.call != null) {
    const { call } = parent
    const info = state === 'ERROR' ? pythonStr((output?.result ?? execution.info) as never) : execution.info
    found.push(() => answer(call, state as 'SUCCESS', output ?? {}, info))
  }
  if (state === 'RUNNING' && lackingStarts(execution).length > 0) found.push(() => beginStarts(world, execution))
  if (state === 'RUNNING' && backlog[0] !== undefined) {
    const [{ from, commands }] = backlog
    found.push(() => {
      backlog.shift()
      dispatch(world, execution, from, commands)
    })
  }
  return found
}

const stepsOfRun = (world: World, execution: Execution, run: Run): Step[] => {
  const instant = run.calls.find((call) => call.instant !== null && !isFinal(call.state))
  if (instant?.instant != null) {
    const { state, result } = instant.instant
    return [() => answer(instant, state, result, state === 'ERROR' ? pythonStr(result as never) : null)]
  }
  if (isDecided(run)) return [() => decide(world, execution, run)]
  if (mayStartItem(run)) return [() => startItem(world, execution, run)]
  if (isFinal(run.state) && !run.processed && execution.state !== 'PAUSED') return [() => follow(world, execution, run)]
  if (run.state === 'IDLE' && execution.state === 'RUNNING') return [() => begin(world, execution, run)]
  if (run.state === 'WAITING' && execution.state === 'RUNNING' && isSatisfied(execution, run)) {
    return [() => runJoin(world, execution, run)]
  }
  return []
}

export const settle = (world: World): void => {
  for (let count = 0; ; count++) {
    const possible = steps(world)
    const [first] = possible
    if (first === undefined) return
    if (count > 5000) throw new Error('the model does not come to rest')
    first()
  }
}
