/* The life of one task execution: hooks before, calls, hooks after, transitions (policies-and-engine.md 1, dsl.md 5). */
import { inboundSight, outboundSight, publish } from './contexts.ts'
import { dispatch } from './dispatch.ts'
import type { ClauseName, Json, JsonMap } from './document.ts'
import { endExecution } from './end.ts'
import { evaluate, Failure, isTrue, type Sight } from './expressions.ts'
import {
  type Call,
  type Command,
  type Execution,
  isFinal,
  type Run,
  type State,
  sensitive,
  type World,
} from './facts.ts'
import { definitionOf } from './graph.ts'
import { pause } from './pause.ts'
import { arm, newCall, startRequired } from './start.ts'

const policyNumber = (
  execution: Execution,
  run: Run,
  name: 'wait-before' | 'wait-after' | 'timeout' | 'concurrency',
  sight: Sight,
): number => {
  const value = evaluate(definitionOf(execution.doc, run.name).policy(name) ?? 0, sight)
  if (typeof value !== 'number' || value < 0) throw new Failure()
  return value
}

/** Does something that may fail for an expression's sake: then task and workflow end in ERROR at once. */
const orFail = (world: World, execution: Execution, run: Run, doing: string, what: () => void): void => {
  try {
    what()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    forceFail(world, execution, run, `Failed to ${doing}`)
  }
}

export const forceFail = (world: World, execution: Execution, run: Run, info: string): void => {
  Object.assign(run, {
    state: 'ERROR',
    info,
    finishedAt: world.now,
    processed: true,
    next: null,
    handled: false,
    remembered: null,
  })
  if (!isFinal(execution.state)) endExecution(world, execution, 'ERROR', info)
}

/** An IDLE run starts: pause-before, wait-before and timeout, then its calls. */
export const begin = (world: World, execution: Execution, run: Run): void =>
  orFail(world, execution, run, 'run task', () => {
    const { policy } = definitionOf(execution.doc, run.name)
    const sight = inboundSight(execution, run)
    const armTimeout = (): void => {
      run.timeout = policyNumber(execution, run, 'timeout', sight)
      if (run.timeout > 0) arm(world, execution, run, 'timeout')
    }
    if (!run.passedPause) {
      run.passedPause = true
      const held = evaluate(policy('pause-before') ?? false, sight)
      if (typeof held !== 'boolean') throw new Failure()
      if (held) {
        run.passedWait = true
        armTimeout()
        run.state = 'IDLE'
        run.info = "Set by 'pause-before' policy"
        sensitive(world, `pause-before of ${run.label}`)
        pause(world, execution, null)
        return
      }
    }
    if (!run.passedWait) {
      run.passedWait = true
      armTimeout()
      const wait = policyNumber(execution, run, 'wait-before', sight)
      if (wait > 0) {
        run.state = 'DELAYED'
        run.info = `Delayed by 'wait-before' policy [delay=${wait}]`
        arm(world, execution, run, 'wait-before')
        return
      }
    }
    launch(world, execution, run)
  })

/** RUNNING, with all its items before it. */
export const launch = (world: World, execution: Execution, run: Run): void =>
  orFail(world, execution, run, 'run task', () => {
    run.state = 'RUNNING'
    run.info = null
    run.items = itemsOf(execution, run)
    run.concurrency =
      run.doc['with-items'] === undefined
        ? 0
        : policyNumber(execution, run, 'concurrency', inboundSight(execution, run))
    run.toStart = run.items.map((_, index) => index)
  })

/** The retry of an attempt: a new time-out and all from the start; a join whose branches are missing fails again. */
export const retryNow = (world: World, execution: Execution, run: Run): void =>
  orFail(world, execution, run, 'run task', () => {
    if (run.doc.join !== undefined && !run.joined) {
      run.state = 'WAITING'
      return
    }
    run.timeout = policyNumber(execution, run, 'timeout', inboundSight(execution, run))
    if (run.timeout > 0) arm(world, execution, run, 'timeout')
    launch(world, execution, run)
  })

const itemsOf = (execution: Execution, run: Run): JsonMap[] => {
  const given = run.doc['with-items']
  if (given === undefined) return [{}]
  const lists = (typeof given === 'string' ? [given] : given).map((text) => {
    const [, name, items] = /^(\w+) in (.*)$/.exec(text) as unknown as [string, string, string]
    const value = items.startsWith('[') ? (JSON.parse(items) as Json) : evaluate(items, inboundSight(execution, run))
    if (!Array.isArray(value)) throw new Failure()
    return { name, value: value as Json[] }
  })
  const length = lists[0]?.value.length ?? 0
  if (lists.some(({ value }) => value.length !== length)) throw new Failure()
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(lists.map(({ name, value }) => [name, value[at] as Json])),
  )
}

/** Calls that the present attempt is about. */
export const present = (run: Run): Call[] => run.calls.filter((call) => !call.past)

export const openOf = (run: Run): number => present(run).filter((call) => !isFinal(call.state)).length

export const mayStartItem = (run: Run): boolean =>
  run.state === 'RUNNING' && run.toStart.length > 0 && (run.concurrency === 0 || openOf(run) < run.concurrency)

export const startItem = (world: World, execution: Execution, run: Run): void =>
  orFail(world, execution, run, 'run task', () => {
    const { action, workflow } = run.doc
    if (action === 't.missing' || (workflow !== undefined && world.definitions[workflow] === undefined))
      throw new Failure()
    newCall(world, execution, run, run.toStart[0] as number)
    run.toStart.shift()
  })

/** A result reaches a call; that of a call which has ended is ignored. */
export const answer = (
  call: Call,
  state: 'SUCCESS' | 'ERROR' | 'CANCELLED',
  result: Json,
  info: string | null,
): void => {
  if (isFinal(call.state)) return
  // A sub-workflow counts from its start until it is rejected, an action from its end.
  const accepted = call.child === null ? !call.past : call.accepted
  Object.assign(call, { state, result: call.dropped ? null : result, info, accepted })
}

const cancelledOf = (run: Run): Call | undefined => present(run).find((call) => call.state === 'CANCELLED')

/** Whether its calls have decided how it ends. */
export const isDecided = (run: Run): boolean =>
  (run.state === 'RUNNING' || run.state === 'PAUSED') &&
  run.items !== null &&
  (cancelledOf(run) !== undefined || (run.toStart.length === 0 && openOf(run) === 0))

export const decide = (world: World, execution: Execution, run: Run): void => {
  const many = run.doc['with-items'] !== undefined
  const cancelled = cancelledOf(run)
  if (cancelled !== undefined)
    return complete(world, execution, run, 'CANCELLED', many ? 'One or more actions was cancelled.' : cancelled.info)
  const failed = present(run).find((call) => call.state === 'ERROR')
  if (failed === undefined) return complete(world, execution, run, 'SUCCESS', null)
  complete(world, execution, run, 'ERROR', many ? 'One or more actions had failed.' : failed.info)
}

/** Publish, then wait-after, fail-on, retry; then the end. */
export const complete = (
  world: World,
  execution: Execution,
  run: Run,
  to: 'SUCCESS' | 'ERROR' | 'CANCELLED',
  why: string | null,
  doing = 'handle action completion',
): void =>
  orFail(world, execution, run, doing, () => {
    let [state, info] = [to, why]
    run.remembered = null
    if (state !== 'CANCELLED') publish(world, execution, run, state)
    const { policy } = definitionOf(execution.doc, run.name)
    const sight = outboundSight(execution, run)
    if (!run.waitedAfter) {
      run.waitedAfter = true
      const wait = policyNumber(execution, run, 'wait-after', sight)
      if (wait > 0) {
        run.remembered = { state, info }
        run.state = 'DELAYED'
        run.info = `Delayed by 'wait-after' policy [delay=${wait}]`
        arm(world, execution, run, 'wait-after')
        return
      }
    }
    if (state === 'SUCCESS' && isTrue(evaluate(policy('fail-on') ?? false, sight))) {
      state = 'ERROR'
      info = "Failed by 'fail-on' policy"
    }
    if (mayRetry(execution, run, state, sight)) {
      run.retries++
      run.attempt++
      for (const call of run.calls) Object.assign(call, { accepted: false, past: true })
      run.state = 'DELAYED'
      run.info = `Delayed by 'retry' policy [delay=${evaluate(policy('retry')?.delay ?? 0, sight)}]`
      arm(world, execution, run, 'retry')
      return
    }
    if (run.doc['keep-result'] === false) dropResults(run)
    finish(world, execution, run, state, info)
  })

/** keep-result: false; sub-workflows keep theirs. */
const dropResults = (run: Run): void => {
  for (const call of run.calls)
    if (call.child === null) Object.assign(call, { dropped: true, ...(isFinal(call.state) ? { result: null } : {}) })
}

const mayRetry = (execution: Execution, run: Run, state: State, sight: Sight): boolean => {
  const retry = definitionOf(execution.doc, run.name).policy('retry')
  // Nobody waits for another attempt once the workflow has ended.
  if (retry === undefined || state === 'CANCELLED' || isFinal(execution.state)) return false
  const count = evaluate(retry.count, sight)
  if (typeof count !== 'number') throw new Failure()
  if (count === 0) return false
  const goOn = isTrue(evaluate(retry['continue-on'] ?? false, sight))
  const stop = isTrue(evaluate(retry['break-on'] ?? false, sight))
  if (run.retries >= count) return false
  if (state === 'SUCCESS' && retry['continue-on'] === undefined) return false
  if (retry['continue-on'] !== undefined && !goOn) return false
  return !(state === 'ERROR' && stop)
}

/** The final state, and which transitions hold. */
export const finish = (world: World, execution: Execution, run: Run, state: State, info: string | null): void => {
  const next = execution.doc.type === 'reverse' ? [] : nextOf(execution, run, state)
  Object.assign(run, { state, info, next, finishedAt: world.now })
  run.handled = state === 'ERROR' && next.some(({ event }) => event === 'on-error')
}

const clausesFor = (state: State): ClauseName[] =>
  state === 'SUCCESS' ? ['on-success', 'on-complete'] : state === 'ERROR' ? ['on-error', 'on-complete'] : []

const nextOf = (execution: Execution, run: Run, state: State): Command[] => {
  const { transitions } = definitionOf(execution.doc, run.name)
  const sight = outboundSight(execution, run)
  const taken = (clause: ClauseName): Command[] =>
    transitions(clause)
      .filter(({ condition }) => condition === null || isTrue(evaluate(condition, sight)))
      .map(({ target, message }) => ({ target, event: clause, message }))
  if (state !== 'SKIPPED') return clausesFor(state).flatMap(taken)
  const skipped = taken('on-skip')
  return skipped.length > 0 ? skipped : taken('on-success')
}

/** What a finished run leads to. Once the workflow has ended it leads to nothing any more. */
export const follow = (world: World, execution: Execution, run: Run): void => {
  run.processed = true
  if (isFinal(execution.state)) return
  if (execution.doc.type === 'reverse') startRequired(world, execution)
  else dispatch(world, execution, run, run.next ?? [])
}
