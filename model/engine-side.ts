/*
 * The engine as a worker drives it, in memory: turns within a budget, rows stored after each, effects released after
 * that, news between parents and children. Where the variation says so, what is in memory is thrown away before a turn
 * and made again of the rows, as after a crash.
 */
import type { ValueMap } from '../engine/data/values.ts'
import { parseWorkflows } from '../engine/language/parse-workflows.ts'
import type { WorkflowSpec } from '../engine/language/spec.ts'
import type { Catalog } from '../engine/workflow/catalog.ts'
import { prepareStart } from '../engine/workflow/prepare-start.ts'
import type { ChildRow, ExecutionRow } from '../engine/workflow/rows.ts'
import type { ExecutionState } from '../engine/workflow/state.ts'
import { isFinal } from '../engine/workflow/states.ts'
import { instantResult, newRow, testAction } from '../engine/workflow/test-actions.ts'
import { type Event, transition } from '../engine/workflow/transition.ts'
import type { Effect, NewChild, NewTimer, Outcome, TurnEnv } from '../engine/workflow/turn.ts'
import { load, type Stored, store } from './rows.ts'

export interface Variation {
  /** Tasks or items of one turn. */
  readonly budget: number
  /** Whether the state is made again of its rows before the n-th turn: read in a circle. */
  readonly reload: readonly boolean[]
  /** Names of actions and workflows have to be looked up when they are first met. */
  readonly cold: boolean
}

/** An execution in memory and its rows. */
export interface Hot {
  state: ExecutionState
  readonly spec: WorkflowSpec
  readonly stored: Stored
  mailbox: Event[]
  /** What the event log says of each task, action and of the execution: the last state. */
  readonly told: Map<string, string>
}

export interface Engine {
  readonly hot: Map<string, Hot>
  readonly timers: { readonly timer: NewTimer; readonly executionId: string; readonly nth: number }[]
  readonly refused: Set<string>
  /** Takes events in and lets everything run that runs by itself. */
  deliver(events: readonly { readonly executionId: string; readonly event: Event }[]): void
  tick(): void
}

export const startEngine = (text: string, input: ValueMap, targetTask: string | null, variation: Variation): Engine => {
  const parsed = parseWorkflows(text)
  if (parsed.value === null) throw new Error(JSON.stringify(parsed.problems))
  const specs = new Map(parsed.value.map(({ spec }) => [spec.name, spec]))
  const [counters, known, armed] = [
    { ids: 0, turns: 0, now: 1_800_000_000_000 },
    new Set<string>(),
    new Map<string, number>(),
  ]
  const newId = (): string => `id${String(++counters.ids).padStart(6, '0')}`
  const catalog = catalogOf(specs, (name) => !variation.cold || known.has(name))
  const env = (): TurnEnv => ({
    now: counters.now,
    clock: () => 0,
    newId,
    random: () => 0.5,
    notifies: () => false,
    answers: new Map(),
    fieldLimitKb: -1,
    takePlace: () => true,
    budget: variation.budget,
    catalog,
  })
  const engine: Engine = {
    hot: new Map(),
    timers: [],
    refused: new Set(),
    deliver(events) {
      for (const { executionId, event } of events) engine.hot.get(executionId)?.mailbox.push(event)
      for (let turns = 0; ; turns++) {
        const next = [...engine.hot.values()].find(({ mailbox }) => mailbox.length > 0)
        if (next === undefined) return
        if (turns > 5000) throw new Error('the engine does not come to rest')
        turn(next)
      }
    },
    tick() {
      counters.now += 1000
    },
  }

  const turn = (hot: Hot): void => {
    const { reload } = variation
    const events = hot.mailbox
    hot.mailbox = []
    if (reload.length > 0 && reload[counters.turns++ % reload.length]) reloadOf(hot, events)
    const outcome = transition(hot.state, events, env())
    hot.state.seq += outcome.changes.length
    store(hot.stored, hot.state, outcome)
    listen(hot, outcome)
    for (const timer of outcome.timers) {
      const key = `${timer.taskId}:${timer.kind}`
      const nth = armed.get(key) ?? 0
      armed.set(key, nth + 1)
      engine.timers.push({ timer, executionId: hot.state.id, nth })
    }
    for (const id of outcome.rejected) {
      const child = engine.hot.get(id)
      if (child === undefined) continue
      child.stored.execution = { ...child.stored.execution, accepted: false }
    }
    if (outcome.more) hot.mailbox.push({ kind: 'go-on' })
    for (const effect of outcome.effects) release(hot, effect)
    for (const child of outcome.children) startChild(hot.state, child)
  }

  /** What a new owner finds in the rows: what was left to do first, ends of sub-workflows after the messages that tell more. */
  const reloadOf = (hot: Hot, events: Event[]): void => {
    const children = childRows(engine, hot.state.id)
    hot.state = load(hot.stored, children, hot.spec)
    const news: Event[] = []
    for (const child of children) {
      if (child.accepted && isFinal(child.state))
        news.push({ kind: 'child', news: newsOf(engine.hot.get(child.id) as Hot, child.state), fromRows: true })
    }
    events.unshift({ kind: 'refresh' }, ...news)
    // Actions that ran in the process which is gone and may be run again.
    for (const { action } of hot.state.actions.values()) {
      const result = action.state === 'RUNNING' ? instantResult(action.name, action.input as ValueMap) : null
      if (result !== null) events.push({ kind: 'action', actionId: action.id, result })
    }
  }

  const release = (hot: Hot, effect: Effect): void => {
    switch (effect.kind) {
      case 'load':
        known.add(effect.name)
        hot.mailbox.push({ kind: 'go-on' })
        return
      case 'reply':
        if (effect.fault !== null) engine.refused.add(effect.messageId)
        return
      case 'child-command': {
        const { childId: _, kind: __, ...command } = effect
        const message = { kind: 'parent-command', ...command } as const
        engine.hot.get(effect.childId)?.mailbox.push({ kind: 'message', id: null, message })
        return
      }
      case 'tell-parent': {
        const { parentExecutionId } = hot.state
        const parent = parentExecutionId === null ? undefined : engine.hot.get(parentExecutionId)
        parent?.mailbox.push({
          kind: 'child',
          news: { ...newsOf(hot, effect.state), revived: effect.revived ?? false },
        })
      }
    }
  }

  const newsOf = ({ state }: Hot, to: ExecutionState['state']) => ({
    taskId: state.taskExecutionId as string,
    childId: state.id,
    state: to,
    revived: false,
    stateInfo: state.stateInfo,
    output: state.output,
  })

  const startChild = (parent: ExecutionState, child: NewChild): void => {
    const row: ExecutionRow = {
      ...newRow(child.id, child.workflow.name, counters.now),
      input: JSON.stringify(child.input),
      params: JSON.stringify(child.params),
      context: JSON.stringify(child.context),
      itemIndex: child.index,
      rootExecutionId: child.rootExecutionId,
      parentExecutionId: parent.id,
      taskExecutionId: child.taskId,
    }
    add(row, child.workflow.spec)
  }

  const add = (row: ExecutionRow, spec: WorkflowSpec): void => {
    const stored: Stored = { execution: row, tasks: new Map(), actions: new Map() }
    const state = load(stored, [], spec)
    engine.hot.set(row.id, { state, spec, stored, mailbox: [{ kind: 'start' }], told: new Map() })
  }

  const spec = specs.get('wf') as WorkflowSpec
  const prepared = prepareStart({
    spec,
    workflowName: 'wf',
    executionId: 'root',
    input,
    params: { ...(targetTask === null ? {} : { task_name: targetTask }) },
    env: { e: 0 },
    evaluateEnv: true,
    sources: { now: () => counters.now, uuid: newId, random: () => 0.5 },
  })
  if (!prepared.ok) throw new Error(prepared.error.message)
  const { input: whole, params, context } = prepared.value
  const [inputText, paramsText, contextText] = [whole, params, context].map((one) => JSON.stringify(one)) as [
    string,
    string,
    string,
  ]
  add({ ...newRow('root', 'wf', counters.now), input: inputText, params: paramsText, context: contextText }, spec)
  engine.deliver([])
  return engine
}

/** Rows of an execution's sub-workflows. */
export const childRows = (engine: Engine, parentId: string): ChildRow[] =>
  [...engine.hot.values()]
    .map(({ stored }) => stored.execution)
    .filter((row) => row.parentExecutionId === parentId)
    .map(({ id, taskExecutionId, itemIndex, state, stateInfo, accepted, output }) => ({
      id,
      taskId: taskExecutionId as string,
      itemIndex,
      state,
      stateInfo,
      accepted,
      output,
    }))

/** Hears the event log. */
const listen = (hot: Hot, outcome: Outcome): void => {
  for (const change of outcome.changes) {
    if (change.t === 'command') continue
    hot.told.set(change.t === 'execution' ? hot.state.id : change.id, change.state)
  }
}

const catalogOf = (specs: ReadonlyMap<string, WorkflowSpec>, isKnown: (name: string) => boolean): Catalog => ({
  action: (name) => (isKnown(name) ? testAction(name) : 'loading'),
  workflow: (name) => {
    if (!isKnown(name)) return 'loading'
    const spec = specs.get(name)
    if (spec === undefined) return 'missing'
    return { spec, name, namespace: '', workflowId: null, revisionId: 'r', workbookName: null }
  },
})
