/*
 * Joins. One task execution stands for a join in a workflow execution; it is created WAITING when the first branch
 * reaches it.
 *
 * - A branch that arrives is noted under the name of the task it comes from. With enough of them the join runs, on
 *   the merged contexts of those that have arrived.
 * - A branch that arrives after it has run, under a name not seen in this round, does not run it again, unless the join
 *   itself has led to it: that is a loop, as is a branch whose name has been seen in this round. A new round begins then,
 *   and the same execution waits and runs again.
 * - When it cannot be satisfied any more (a branch ended without naming it, or no way leads there), it ends in ERROR,
 *   which its own on-error may handle. That is looked into when a branch ends somewhere else, and when nothing but
 *   joins is left; the count of arrivals alone decides otherwise, so that a join of a thousand branches stays cheap.
 */

import type { TaskSpec } from '../language/spec.ts'
import { beginAttempt } from './attempt.ts'
import type { Reason } from './changes.ts'
import { linksOf } from './clauses.ts'
import { completeTask } from './complete-task.ts'
import { createTask } from './create-task.ts'
import { keepInboundOf, takeInbound } from './inbound-context.ts'
import { setTaskState } from './set-state.ts'
import type { Command, ExecutionState, TaskState } from './state.ts'
import { isFinal } from './states.ts'
import type { Turn } from './turn.ts'

/** A branch reaches a join. `begun`: it waits anew, and the caller has to look whether it can be satisfied at all. */
export const arriveAtJoin = (
  turn: Turn,
  spec: TaskSpec,
  from: TaskState,
  command: Command,
): { readonly join: TaskState; readonly begun: boolean } => {
  const { state, out } = turn
  const arrival = { taskId: from.id, name: from.name, event: command.event }
  const existing = state.byName.get(spec.name)?.at(-1)
  if (existing === undefined) {
    const task = createTask(turn, spec, from.inbound, [arrival])
    beginWaiting(turn, task)
    decideJoin(turn, task, false)
    return { join: task, begun: true }
  }
  const noted = { join: existing, begun: false }
  const seen = placeOf(existing.runtime.triggeredBy, from.name)
  out.tasks.add(existing)
  if (existing.state === 'WAITING') {
    if (seen < 0) existing.runtime.triggeredBy.push(arrival)
    else existing.runtime.triggeredBy[seen] = arrival
    decideJoin(turn, existing, false)
    return noted
  }
  const isLate = seen < 0 && existing.runtime.joined && !leadsTo(state, existing, from)
  if (isLate || !isFinal(existing.state)) {
    if (seen >= 0) return noted
    // It runs without it, now and after a load.
    existing.runtime.inbound ??= existing.inbound
    existing.runtime.triggeredBy.push(arrival)
    return noted
  }
  if (!existing.runtime.joined) {
    // It failed while it waited. The branch is noted, and another chance given if it can still be satisfied.
    existing.runtime.inbound ??= existing.inbound
    if (seen < 0) existing.runtime.triggeredBy.push(arrival)
    else existing.runtime.triggeredBy[seen] = arrival
    if (isImpossible(state, existing)) return noted
  }
  const triggeredBy = existing.runtime.joined ? [arrival] : existing.runtime.triggeredBy
  keepInboundOf(turn, existing)
  existing.runtime.inbound = existing.inbound
  beginAttempt(existing)
  Object.assign(existing.runtime, {
    triggeredBy,
    joined: false,
    retryNo: 0,
    waitAfterDone: false,
    waitBeforeDone: false,
    pauseBeforeDone: false,
  })
  if (existing.processed) state.active++
  existing.processed = false
  existing.next = null
  existing.hasNext = false
  existing.errorHandled = false
  beginWaiting(turn, existing)
  decideJoin(turn, existing, false)
  return { join: existing, begun: true }
}

/** Whether a task is among those that led to another. Those that are older than it need not be looked at. */
const leadsTo = (state: ExecutionState, task: TaskState, to: TaskState): boolean => {
  const seen = new Set([to])
  for (const one of seen) {
    if (one === task) return true
    for (const { taskId } of one.runtime.triggeredBy) {
      const from = state.tasks.get(taskId)
      if (from !== undefined && from.createdAt >= task.createdAt) seen.add(from)
    }
  }
  return false
}

const places = new WeakMap<TaskState['runtime']['triggeredBy'], Map<string, number>>()

/** Where the arrival of a branch stands in the list, or -1. Lists only grow, so that their index need not be made anew. */
const placeOf = (arrivals: TaskState['runtime']['triggeredBy'], name: string): number => {
  let index = places.get(arrivals)
  if (index === undefined) {
    index = new Map()
    places.set(arrivals, index)
  }
  for (let at = index.size; at < arrivals.length; at++) index.set((arrivals[at] as { name: string }).name, at)
  return index.get(name) ?? -1
}

/** A join that failed while it waited and is tried again: its branches decide anew. */
export const waitAgain = (turn: Turn, task: TaskState): void => {
  beginWaiting(turn, task)
  decideJoin(turn, task, true)
}

const beginWaiting = (turn: Turn, task: TaskState): void => {
  const { info, reason } = describeJoin(turn.state, task)
  setTaskState(turn, task, 'WAITING', info, reason)
}

/** Runs the join when enough branches have arrived; with `thorough`, fails it when that has become impossible. */
export const decideJoin = (turn: Turn, task: TaskState, thorough: boolean): void => {
  const { state } = turn
  // In an execution that has ended or is paused it waits for the rerun or the resume.
  if (task.state !== 'WAITING' || state.state !== 'RUNNING') return
  if (task.runtime.triggeredBy.length >= branchesOf(state, task).need) {
    task.runtime.joined = true
    takeInbound(state, task)
    turn.out.tasks.add(task)
    turn.queue.push({ do: 'run', task })
    return
  }
  if (thorough && isImpossible(state, task)) failBy(turn, task, deadOf(state, task))
}

const isImpossible = (state: ExecutionState, task: TaskState): boolean => {
  const { inbound, need } = branchesOf(state, task)
  return inbound.length - deadOf(state, task).length < need
}

/** Branches that have not come and cannot come any more. */
const deadOf = (state: ExecutionState, task: TaskState): string[] =>
  missingOf(state, task).filter((name) => !mayStillTrigger(state, name, task.name))

/** What a waiting join waits for, in Mistral's words and for machines. */
export const describeJoin = (state: ExecutionState, task: TaskState): { info: string; reason: Reason } => {
  const missing = missingOf(state, task)
  return {
    info: `Blocked by tasks: [${missing.map((name) => `'${name}'`).join(', ')}]`,
    reason: {
      code: 'join',
      have: task.runtime.triggeredBy.length,
      need: branchesOf(state, task).need,
      missing: missing.slice(0, 20),
    },
  }
}

/** Tasks that lead to a join, and how many of them it needs. */
const branchesOf = (state: ExecutionState, task: TaskState): { inbound: readonly string[]; need: number } => {
  const inbound = linksOf(state.spec).inbound.get(task.name) ?? []
  return { inbound, need: task.spec.join === 'all' ? inbound.length : (task.spec.join as number) }
}

const missingOf = (state: ExecutionState, task: TaskState): string[] => {
  const names = new Set(task.runtime.triggeredBy.map((one) => one.name))
  return branchesOf(state, task).inbound.filter((name) => !names.has(name))
}

/** Looks at each waiting join again: a branch has ended without reaching all that it could have reached. */
export const decideWaitingJoins = (turn: Turn): void => {
  for (const task of [...turn.state.waiting]) decideJoin(turn, task, true)
}

/** Nothing is under way that could reach this join. */
export const failJoin = (turn: Turn, task: TaskState): void => {
  failBy(turn, task, missingOf(turn.state, task))
}

const failBy = (turn: Turn, task: TaskState, names: readonly string[]): void => {
  takeInbound(turn.state, task)
  completeTask(turn, task, 'ERROR', `Failed by tasks: [${names.map((name) => `'${name}'`).join(', ')}]`)
}

/** Whether a task can still come to trigger the join: it is under way, has triggered it, or a way leads to it. */
const mayStillTrigger = (state: ExecutionState, name: string, join: string): boolean => {
  const runs = state.byName.get(name)
  return runs === undefined ? mayBeReached(state, name, new Set([join])) : mayLeadTo(runs, join)
}

const mayBeReached = (state: ExecutionState, name: string, seen: Set<string>): boolean => {
  if (seen.has(name)) return false
  seen.add(name)
  for (const from of linksOf(state.spec).inbound.get(name) ?? []) {
    const runs = state.byName.get(from)
    if (runs === undefined ? mayBeReached(state, from, seen) : mayLeadTo(runs, name)) return true
  }
  return false
}

/** Whether one of a task's executions is under way, or the latest has led to the target. */
const mayLeadTo = (runs: readonly TaskState[], target: string): boolean =>
  runs.some((run) => !run.processed) || (runs.at(-1)?.next?.some((command) => command.target === target) ?? false)
