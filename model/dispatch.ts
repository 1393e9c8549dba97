/* Commands of one completion (dsl.md 6), and joins (dsl.md 9, with the rounds that docs/design/engine.md describes). */
import { merge, nothing, outboundOf } from './contexts.ts'
import { endExecution } from './end.ts'
import { type Command, type Execution, isFinal, type Run, sensitive, type World } from './facts.ts'
import { definitionOf, inboundOf, isCommand, startsOf } from './graph.ts'
import { pause } from './pause.ts'
import { newRun, startRequired } from './start.ts'
import { begin, complete, follow } from './tasks.ts'

/** Tasks up to the first fail, succeed or pause, joins last; then that command; what stands after a pause is kept. */
export const dispatch = (world: World, execution: Execution, from: Run, commands: readonly Command[]): void => {
  const at = commands.findIndex(({ target }) => isCommand(target) && target !== 'noop')
  const before = inOrder(execution, at < 0 ? commands : commands.slice(0, at))
  // What stands before a command has begun when the command comes.
  const atOnce = at >= 0 || before.some(({ target }) => mayPause(execution, target))
  const reached: string[] = []
  for (const [place, command] of before.entries()) {
    if (atOnce && execution.state === 'PAUSED') {
      execution.backlog.push({ from, commands: [...before.slice(place), ...(at < 0 ? [] : commands.slice(at))] })
      return
    }
    if (!isJoin(execution, command)) {
      const run = newRun(world, execution, command.target, [{ run: from, event: command.event }], outboundOf(from))
      if (atOnce && execution.state === 'RUNNING') begin(world, execution, run)
    } else if (!reached.includes(command.target)) {
      reached.push(command.target)
      arrive(world, execution, from, command)
      const join = execution.runs.find((run) => run.name === command.target)
      const ready = join?.state === 'WAITING' && execution.state === 'RUNNING' && isSatisfied(execution, join)
      if (at >= 0 && join !== undefined && ready) runJoin(world, execution, join)
    }
  }
  const command = commands[at]
  if (command === undefined) return
  // What the completion has made impossible is decided before the command comes.
  for (const join of execution.runs) {
    if (execution.state !== 'RUNNING' || join.state !== 'WAITING' || !isImpossible(execution, join)) continue
    world.raced ??= `${join.label} fails before ${command.target}`
    failJoin(world, execution, join)
    if (isFinal(join.state)) follow(world, execution, join)
  }
  if (isFinal(execution.state)) return
  if (execution.state === 'PAUSED') {
    execution.backlog.push({ from, commands: commands.slice(command.target === 'pause' ? at + 1 : at) })
    return
  }
  sensitive(world, `${command.target} of ${from.label}`)
  const message = command.message === null ? null : String(command.message)
  if (command.target === 'pause') {
    if (at + 1 < commands.length) execution.backlog.push({ from, commands: commands.slice(at + 1) })
    pause(world, execution, message)
  } else endExecution(world, execution, command.target === 'fail' ? 'ERROR' : 'SUCCESS', message)
}

const isJoin = (execution: Execution, { target }: Command): boolean => execution.doc.tasks[target]?.join !== undefined

const mayPause = (execution: Execution, target: string): boolean =>
  Boolean(definitionOf(execution.doc, target).policy('pause-before'))

/** Joins last; where one may pause the workflow by its pause-before, the others begin from the last to the first. */
const inOrder = (execution: Execution, commands: readonly Command[]): Command[] => {
  const named = commands.filter(({ target }) => !isCommand(target))
  const plain = named.filter((command) => !isJoin(execution, command))
  if (plain.some(({ target }) => mayPause(execution, target))) plain.reverse()
  return [
    ...plain,
    ...named.filter((command) => isJoin(execution, command)).sort((a, b) => (a.target < b.target ? -1 : 1)),
  ]
}

/** Begins the start tasks that have not begun: at the start, and at a resume those that a pause-before kept back. */
export const beginStarts = (world: World, execution: Execution): void => {
  execution.started = true
  if (execution.doc.type === 'reverse') {
    startRequired(world, execution)
    return
  }
  const names = lackingStarts(execution)
  const atOnce = names.some((name) => mayPause(execution, name))
  for (const name of atOnce ? names.reverse() : names) {
    if (execution.state === 'PAUSED') return
    const run = newRun(world, execution, name, [], nothing)
    if (atOnce && execution.state === 'RUNNING') begin(world, execution, run)
  }
}

export const lackingStarts = (execution: Execution): string[] =>
  execution.doc.type === 'reverse'
    ? []
    : startsOf(execution.doc).filter((name) => !execution.runs.some((run) => run.name === name))

/** A branch reaches a join: the first one creates it, others are noted; after it has run, one that comes again begins a new round. */
const arrive = (world: World, execution: Execution, from: Run, { target, event }: Command): void => {
  const join = execution.runs.find((run) => run.name === target)
  if (join === undefined) {
    newRun(world, execution, target, [{ run: from, event }], from.inbound).state = 'WAITING'
    return
  }
  const others = join.by.filter(({ run }) => run.name !== from.name)
  const again = others.length < join.by.length
  const late = !again && join.joined && !descends(from, join)
  if (again) sensitive(world, `whether ${join.label} had begun when ${from.label} came again`)
  if (join.state === 'WAITING' || late) {
    join.by = [...others, { run: from, event }]
    return
  }
  sensitive(world, `${from.label} reaches ${join.label} again`)
  if (!isFinal(join.state)) {
    if (!again) join.by.push({ run: from, event })
    return
  }
  if (!join.joined) {
    // It failed while it waited: it gets another chance if it can still be satisfied.
    join.by = [...others, { run: from, event }]
    if (isImpossible(execution, join)) return
  }
  for (const call of join.calls) call.past = true
  Object.assign(join, {
    by: join.joined ? [{ run: from, event }] : join.by,
    state: 'WAITING',
    info: null,
    items: null,
    processed: false,
    handled: false,
    next: null,
    joined: false,
    attempt: join.attempt + 1,
    finishedAt: Number.MAX_SAFE_INTEGER,
    remembered: null,
    retries: 0,
    waitedAfter: false,
    passedWait: false,
    passedPause: false,
  })
}

/** Whether a join is among what led to a run. */
const descends = (run: Run, join: Run, seen: Run[] = []): boolean => {
  if (run === join) return true
  if (seen.includes(run)) return false
  seen.push(run)
  return run.by.some((one) => descends(one.run, join, seen))
}

const needOf = (execution: Execution, join: Run): number =>
  join.doc.join === 'all'
    ? inboundOf(execution.doc, join.name).length
    : join.doc.join === 'one'
      ? 1
      : (join.doc.join as number)

/** Whether enough branches have arrived. */
export const isSatisfied = (execution: Execution, join: Run): boolean => join.by.length >= needOf(execution, join)

/** Inbound tasks that have not come and cannot come any more. */
const deadOf = (execution: Execution, join: Run): string[] =>
  inboundOf(execution.doc, join.name)
    .filter((name) => !join.by.some(({ run }) => run.name === name))
    .filter((name) => {
      const runs = execution.runs.filter((run) => run.name === name)
      return !(runs.length === 0 ? mayBeReached(execution, name, [join.name]) : mayLeadTo(runs, join.name))
    })

/** One of the runs of a task is under way, or the latest has led to the target. */
const mayLeadTo = (runs: readonly Run[], name: string): boolean =>
  runs.some((run) => !run.processed) || (runs.at(-1)?.next ?? []).some(({ target }) => target === name)

const mayBeReached = (execution: Execution, name: string, seen: string[]): boolean => {
  if (seen.includes(name)) return false
  seen.push(name)
  return inboundOf(execution.doc, name).some((from) => {
    const runs = execution.runs.filter((run) => run.name === from)
    return runs.length === 0 ? mayBeReached(execution, from, seen) : mayLeadTo(runs, name)
  })
}

/** Whether so many branches are dead that it cannot be satisfied. */
export const isImpossible = (execution: Execution, join: Run): boolean =>
  inboundOf(execution.doc, join.name).length - deadOf(execution, join).length < needOf(execution, join)

/** Runs a join on the contexts of those that have arrived. */
export const runJoin = (world: World, execution: Execution, join: Run): void => {
  if (join.doc.join !== 'all') sensitive(world, `who was first at ${join.label}`)
  join.joined = true
  join.inbound = merge(
    world,
    join.by.map(({ run }) => run),
  )
  begin(world, execution, join)
}

/** Fails a join for want of branches; an ordinary error, which it may handle. */
export const failJoin = (
  world: World,
  execution: Execution,
  join: Run,
  names: readonly string[] = deadOf(execution, join),
): void => {
  sensitive(world, `which branches had reached ${join.label}`)
  join.inbound = merge(
    world,
    join.by.map(({ run }) => run),
  )
  join.state = 'RUNNING'
  complete(world, execution, join, 'ERROR', `Failed by tasks: [${names.map((name) => `'${name}'`).join(', ')}]`)
}

/** Names of the branches that a join lacks. */
export const lackingOf = (execution: Execution, join: Run): string[] =>
  inboundOf(execution.doc, join.name).filter((name) => !join.by.some(({ run }) => run.name === name))
