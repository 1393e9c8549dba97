/*
 * The worker's heart: claim, read messages, run turns, write them all in one statement, release their effects; again
 * while there is mail, else sleep until a notice, a timer or the poll. One thing at a time: while a flush is under way
 * new events gather, and the next flush takes them all, so that a busy worker writes more for each commit, not more often.
 */
import { Unread } from '../engine/workflow/elsewhere.ts'
import { isFinal } from '../engine/workflow/states.ts'
import { transition } from '../engine/workflow/transition.ts'
import type { Effect, NewTimer, Outcome, TurnEnv } from '../engine/workflow/turn.ts'
import { newId } from '../server/ids.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { claimExecutions } from '../server/store/sql/claim-executions.ts'
import { deleteOrphans } from '../server/store/sql/delete-orphans.ts'
import { releaseExecutions } from '../server/store/sql/release-executions.ts'
import { contain } from './contain.ts'
import { messagesOf, type Reply, releaseEffects } from './effects.ts'
import { forget } from './forget.ts'
import { readMessages } from './inbox.ts'
import { wakePeers } from './notices.ts'
import { readElsewhere } from './read-elsewhere.ts'
import type { Hot, HotTimer, Resources } from './resources.ts'
import { takeOver } from './take-over.ts'
import { armTimers, fireTimers } from './timers.ts'
import { canRelease, type Written } from './write-turn.ts'
import { type TurnToWrite, writeTurns } from './write-turns.ts'

/** What woke the loop or has to be looked at. */
export interface Signals {
  /** Executions without an owner may have work. */
  claim: boolean
  /** Executions that notices named and that were not in memory: to be claimed, or claimed while the notice came. */
  readonly named: Set<string>
  /** Messages may have come. */
  inbox: boolean
  /** A clean stop has begun: take nothing more, hand over what does not run here. */
  draining: boolean
  /** It is over: nothing runs any more. */
  stopping: boolean
}

/**
 * Most turns of one flush, and most rows after which no further turn is taken in, so that a statement stays small and
 * its latency low: a task of 100,000 items must not hold up everybody else for a second.
 */
const turnsPerFlush = 500
const rowsPerFlush = 5000

export const runLoop = async (
  resources: Resources,
  signals: Signals,
  sleep: (ms: number) => Promise<void>,
): Promise<void> => {
  const { settings, dirty } = resources
  let polled = 0
  while (!signals.stopping) {
    const now = Date.now()
    const due = now - polled >= settings.pollMs
    if (due) polled = now
    if ((due || signals.claim) && !signals.draining) {
      signals.claim = false
      await claim(resources, signals)
    }
    if (due || signals.inbox) {
      signals.inbox = false
      await readMessages(resources)
    }
    fireTimers(resources, Date.now())
    if (dirty.size > 0) await turnAndWrite(resources)
    if (signals.draining) await handOver(resources)
    else if (due) await letGo(resources)
    if (dirty.size === 0 && (!signals.claim || signals.draining) && !signals.inbox && !signals.stopping) {
      const until = Math.min(polled + settings.pollMs, resources.timers.nearest)
      const wait = until - Date.now()
      if (wait > 0) await sleep(wait)
    } else await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all([...resources.hot.values()].map((hot) => hot.reading))
  // Results that came in the last moment; what follows from them is the next owner's.
  for (let left = dirty.size; left > 0; left -= turnsPerFlush) await turnAndWrite(resources)
}

const claim = async (resources: Resources, signals: Signals): Promise<void> => {
  const most = resources.settings.claimBatch
  const named = [...signals.named]
  signals.named.clear()
  const { executions, mail, epoch } = await claimExecutions(resources.claims, resources.id, most)
  resources.catalog.seeEpoch(epoch)
  // A notice that came while its execution was being claimed was of a message, maybe one that the claim did not see.
  if (mail.size > 0 || named.some((id) => resources.hot.has(id))) signals.inbox = true
  if (executions.length > 0) {
    crashPoint('claimed')
    await takeOver(resources, executions)
  }
  if (executions.length >= most) signals.claim = true
}

/** Runs a turn of every execution with mail and writes them together. */
export const turnAndWrite = async (resources: Resources): Promise<void> => {
  const now = Date.now()
  const env: TurnEnv = {
    now,
    clock: () => performance.now(),
    newId: () => newId(now),
    random: () => Math.random(),
    catalog: resources.catalog,
    answers: nothingRead,
    budget: resources.settings.budget,
    fieldLimitKb: resources.settings.fieldLimitKb,
    takePlace: () => resources.executor.takePlace(),
    notifies: (params) => resources.notifier.notifies(params),
  }
  const turns: TurnToWrite[] = []
  const broken: [id: string, error: unknown][] = []
  let rows = 0
  for (const id of resources.dirty) {
    resources.dirty.delete(id)
    const hot = resources.hot.get(id)
    if (hot === undefined || hot.reading !== null) continue
    const places = resources.executor.taken
    let written: Written | null
    try {
      written = turnOf(resources, hot, env)
      if (written === null) continue
      turns.push({ hot, written, messages: messagesOf(resources, written) })
    } catch (error) {
      resources.executor.givePlacesBack(resources.executor.taken - places)
      broken.push([id, error])
      continue
    }
    rows += written.outcome.tasks.size + written.outcome.actions.size
    if (turns.length >= turnsPerFlush || rows >= rowsPerFlush) break
  }
  for (const [id, error] of broken) await contain(resources, id, error)
  const worth = turns.filter(({ written }) => isWorth(written))
  if (worth.length > 0) {
    crashPoint('turned')
    const durable = await writeTurns(resources, worth, now)
    if (durable === null) return resources.fail('another worker took over: this one was held to be dead')
    const kept = worth.filter(({ hot }) => durable.has(hot.state.id))
    resources.delivery?.send(kept.flatMap(({ written }) => written.notifications))
    const lost = worth.filter(({ hot }) => !durable.has(hot.state.id))
    for (const { hot } of lost) forget(resources, hot)
    if (lost.length > 0) {
      const ids = lost.map(({ hot }) => hot.state.id)
      await deleteOrphans(resources.engine, ids)
    }
  }
  const replies: Reply[] = []
  for (const { hot, written } of turns) {
    if (resources.hot.get(hot.state.id) !== hot) {
      // It was deleted or is somebody else's: nothing of this turn was written.
      resources.executor.givePlacesBack(written.outcome.effects.filter(hasPlace).length)
      continue
    }
    for (const task of written.outcome.tasks) task.isNew = false
    for (const action of written.outcome.actions) {
      action.isNew = false
      if (isFinal(action.state)) action.input = null
    }
    armTimers(resources.timers, hot, written.outcome.timers.map(timerOf))
    replies.push(...releaseEffects(resources, hot, written))
    hot.touched = now
    if (written.release) forget(resources, hot)
  }
  crashPoint('effects-released')
  resources.notices.announce(
    worth.map(({ written }) => written),
    replies,
    worth.flatMap(({ messages }) => messages),
  )
}

const hasPlace = (effect: Effect): boolean =>
  effect.kind === 'give-place-back' || (effect.kind === 'run' && effect.action.target === null)

const timerOf = ({ id, dueAt, kind, taskId, attempt }: NewTimer): HotTimer => ({
  id,
  dueAt,
  event: { kind: 'timer', timer: kind, taskId, attempt },
})

const nothingRead: TurnEnv['answers'] = new Map()

/** Null when the turn has to be repeated with what it asks of other executions. */
const turnOf = (resources: Resources, hot: Hot, env: TurnEnv): Written | null => {
  const { state, answers } = hot
  const events = hot.mailbox
  const fired = hot.fired
  hot.mailbox = []
  hot.fired = []
  const { params, context } = state
  const deferred = [...state.deferred]
  const places = resources.executor.taken
  let outcome: Outcome
  try {
    outcome = transition(state, events, answers === null ? env : { ...env, now: answers.now, answers: answers.of })
  } catch (error) {
    if (!(error instanceof Unread)) {
      // Calls among them have places, which are given back with the mailbox.
      hot.mailbox = [...deferred, ...events]
      state.deferred.length = 0
      throw error
    }
    // The turn starts again, and takes its places then.
    resources.executor.givePlacesBack(resources.executor.taken - places)
    const now = answers?.now ?? env.now
    readElsewhere(resources, hot, { question: error.question, events: [...deferred, ...events], fired, now })
    return null
  }
  hot.answers = null
  // A message that waits for a name stays in the inbox until its effect is written.
  const waiting = new Set(state.deferred.map((event) => (event.kind === 'message' ? event.id : null)))
  const consumed = hot.consumed.filter((id) => !waiting.has(id))
  hot.consumed = hot.consumed.filter((id) => waiting.has(id))
  const firstSeq = state.seq + 1
  state.seq += outcome.changes.length
  const release =
    canRelease(state) &&
    hot.running.size === 0 &&
    !outcome.effects.some((effect) => effect.kind === 'run' || effect.kind === 'queue')
  // Nobody waits for its timers any more, and the far ones would bring a finished execution back to do nothing.
  if (release) fired.push(...hot.timers.keys())
  const [newParams, newContext] = [state.params !== params, state.context !== context]
  const notifications = resources.notifier.rowsOf(state, outcome.notifications)
  return {
    state,
    outcome,
    consumed,
    fired,
    notifications,
    firstSeq,
    newParams,
    newContext,
    release,
    tellInMemory: false,
  }
}

/** A turn that changed nothing (a claim to look, a wake in vain) is not written. */
const isWorth = ({ outcome, consumed, fired, release }: Written): boolean =>
  outcome.execution ||
  outcome.changes.length > 0 ||
  outcome.tasks.size > 0 ||
  outcome.actions.size > 0 ||
  consumed.length > 0 ||
  fired.length > 0 ||
  release

/** Gives executions to whoever is there, at once: all that have no action running here. */
const handOver = async (resources: Resources): Promise<void> => {
  const free = [...resources.hot.values()].filter((hot) => hot.mailbox.length === 0 && hot.running.size === 0)
  if (free.length === 0) return
  await releaseExecutions(
    resources.claims,
    resources.id,
    free.map((hot) => hot.state.id),
    true,
  )
  for (const hot of free) resources.hot.delete(hot.state.id)
  await wakePeers(resources.side)
}

/** Lets executions go that only wait for something outside; a message or a timer brings them back. */
const letGo = async (resources: Resources): Promise<void> => {
  const now = Date.now()
  const idle = [...resources.hot.values()].filter(
    (hot) =>
      now - hot.touched > resources.settings.idleMs &&
      hot.mailbox.length === 0 &&
      hot.running.size === 0 &&
      hot.state.leftover.length === 0 &&
      hot.state.loading.size === 0 &&
      hot.state.deferred.length === 0 &&
      ![...hot.timers.values()].some((timer) => timer.dueAt - now < 30_000),
  )
  if (idle.length === 0) return
  crashPoint('before-release')
  await releaseExecutions(
    resources.claims,
    resources.id,
    idle.map((hot) => hot.state.id),
    false,
  )
  crashPoint('released')
  for (const hot of idle) resources.hot.delete(hot.state.id)
}
