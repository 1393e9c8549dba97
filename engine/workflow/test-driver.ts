/* Runs a definition through the transition as a worker does, but in memory: for tests of the rules. */
import type { ValueMap } from '../data/values.ts'
import { parseWorkflows } from '../language/parse-workflows.ts'
import type { Catalog, CatalogWorkflow } from './catalog.ts'
import type { Answers } from './elsewhere.ts'
import { newState } from './load.ts'
import { prepareStart } from './prepare-start.ts'
import type { ExecutionState } from './state.ts'
import { newRow, testAction } from './test-actions.ts'
import { type Event, transition } from './transition.ts'
import type { NewTimer, Outcome, TurnEnv } from './turn.ts'

export interface Driver {
  readonly state: ExecutionState
  /** Actions that were to be called after a turn, in order. */
  readonly calls: { id: string; task: string; input: ValueMap }[]
  readonly timers: NewTimer[]
  readonly outcomes: Outcome[]
  send(...events: Event[]): void
  /** `name:STATE` of each task in the order of creation. */
  tasks(): string[]
}

/** Starts the first workflow of a text; others of it are found as sub-workflows. Clock and ids count up. */
export const drive = (
  text: string,
  given: ValueMap = {},
  budget = 10_000,
  params: ValueMap = {},
  answers: Answers = new Map(),
  takePlace: () => boolean = () => true,
  fieldLimitKb = 1024,
): Driver => {
  const parsed = parseWorkflows(text)
  if (parsed.value === null) throw new Error(JSON.stringify(parsed.problems))
  let ids = 0
  const env: TurnEnv = {
    now: 1_800_000_000_000,
    clock: () => 0,
    newId: () => `id${String(++ids).padStart(6, '0')}`,
    random: () => 0.5,
    budget,
    takePlace,
    fieldLimitKb,
    notifies: (params) => Array.isArray(params.notify),
    answers,
    catalog: catalogOf(
      parsed.value.map(({ spec }) => ({
        spec,
        name: spec.name,
        namespace: '',
        workflowId: null,
        revisionId: 'r',
        workbookName: null,
      })),
    ),
  }
  const spec = (parsed.value[0] as (typeof parsed.value)[number]).spec
  const sources = { now: () => env.now, uuid: () => env.newId(), random: () => 0.5 }
  const prepared = prepareStart({
    spec,
    workflowName: spec.name,
    executionId: 'e1',
    input: given,
    params,
    env: {},
    evaluateEnv: true,
    sources,
  })
  if (!prepared.ok) throw new Error(prepared.error.message)
  const state = Object.assign(newState(newRow('e1', spec.name, env.now), spec, null), prepared.value)
  const driver: Driver = {
    state,
    calls: [],
    timers: [],
    outcomes: [],
    send(...events) {
      const outcome = transition(state, events, env)
      driver.outcomes.push(outcome)
      driver.timers.push(...outcome.timers)
      for (const effect of outcome.effects) {
        if (effect.kind === 'run')
          driver.calls.push({ id: effect.action.id, task: effect.task.name, input: effect.call.input })
      }
      if (outcome.more) driver.send({ kind: 'go-on' })
    },
    tasks: () => [...state.tasks.values()].map((task) => `${task.name}:${task.state}`),
  }
  driver.send({ kind: 'start' })
  return driver
}

const catalogOf = (workflows: readonly CatalogWorkflow[]): Catalog => ({
  action: testAction,
  workflow: (name) => workflows.find((one) => one.name === name) ?? 'missing',
})
