/* One trial: a workflow, what happens to it, and how the engine is driven. Both sides have to come to the same. */
import { isDeepStrictEqual } from 'node:util'
import type { Value, ValueMap } from '../engine/data/values.ts'
import type { Event } from '../engine/workflow/transition.ts'
import { type Definitions, type JsonMap, textOf } from './document.ts'
import { type Engine, startEngine, type Variation } from './engine-side.ts'
import { engineView, type Names, nameAll } from './engine-view.ts'
import { isFinal, type World } from './facts.ts'
import type { Move, Order } from './moves.ts'
import { obey, orderOf } from './operate.ts'
import { brokenPromise } from './promises.ts'
import { settle } from './settle.ts'
import { viewOf } from './snapshot.ts'
import { newWorld } from './world.ts'

export interface Trial {
  readonly definitions: Definitions
  readonly input: JsonMap
  readonly targetTask: string | null
  /** Moves of one group reach the engine in one turn. */
  readonly moves: readonly (readonly Move[])[]
  readonly variation: Variation
}

/** How it ended: alike, or (null) told by nobody, since the outcome depends on an order that nobody promises. */
export interface Verdict {
  readonly alike: boolean
  readonly raced: string | null
  readonly difference: string | null
  /** Moves that had an object. */
  readonly moved: number
}

export const endless = 'it does not come to an end'

/** Most moves of the finale, in which whatever is open is brought to its end. */
const patience = 300

export const judge = ({ definitions, input, targetTask, moves, variation }: Trial): Verdict => {
  const world = newWorld(definitions, input, targetTask)
  settle(world)
  const engine = startEngine(textOf(definitions), input as ValueMap, targetTask, variation)
  // Whether one turn of one execution is enough for all that follows from several moves.
  const inTurns =
    variation.cold ||
    variation.budget < 100 ||
    Object.values(definitions.wf.tasks).some(({ workflow }) => workflow !== undefined)
  let moved = 0
  const verdict = (difference: string | null): Verdict => ({
    alike: difference === null,
    raced: world.raced,
    difference,
    moved,
  })
  const compare = (after: string): string | null => {
    const [model, ours] = [viewOf(world), engineView(engine)]
    const broken = brokenPromise(engine)
    if (broken !== null) return `${after}: ${broken}`
    return isDeepStrictEqual(model, ours) ? null : `${after}:\n${differences(model, ours).join('\n')}`
  }
  let difference = compare('start')
  const play = (group: readonly Move[]): void => {
    world.now += 1000
    engine.tick()
    world.together = group.length > 1 && inTurns
    world.concurrent = world.together
    const accepted = new Map<string, boolean>()
    let mail: Delivery[] = []
    for (const move of group) {
      const order = orderOf(world, move)
      if (order === null) continue
      const id = `m${++moved}`
      const delivery = deliveryOf(nameAll(engine), order, id)
      if (delivery === null || mail.some(({ executionId }) => executionId !== delivery.executionId)) {
        // It is about something that comes to be by an earlier move of the group, or about another execution.
        engine.deliver(mail)
        mail = []
      }
      const now = delivery ?? deliveryOf(nameAll(engine), order, id)
      if (now === null) {
        difference = `move ${moved} (${JSON.stringify(move)}): the engine does not have what it is about`
        return
      }
      if (now.timer !== undefined) engine.timers.splice(engine.timers.indexOf(now.timer), 1)
      mail.push(now)
      accepted.set(id, obey(world, order))
      settle(world)
    }
    engine.deliver(mail)
    if (world.raced !== null) return
    for (const [id, yes] of accepted) {
      if (yes === engine.refused.has(id)) {
        difference = `${JSON.stringify(group)}: the model ${yes ? 'accepts' : 'refuses'} it, the engine does not`
        return
      }
    }
    difference = compare(`after move ${moved} (${JSON.stringify(group)})`)
  }
  for (const group of moves) {
    if (difference !== null || world.raced !== null) return verdict(world.raced === null ? difference : null)
    play(group)
  }
  for (let count = 0; count < patience; count++) {
    if (difference !== null || world.raced !== null) return verdict(world.raced === null ? difference : null)
    const move = finale(world)
    if (move === null) {
      const root = world.executions[0]
      return verdict(
        root !== undefined && isFinal(root.state) ? null : `nothing goes on, and the workflow is ${root?.state}`,
      )
    }
    play([move])
  }
  return verdict(endless)
}

const finale = (world: World): Move | null => {
  const paused = world.executions.find(({ state }) => state === 'PAUSED')
  if (paused !== undefined) {
    const sorted = world.executions.map(({ label }) => label).sort()
    return { do: 'resume', pick: sorted.indexOf(paused.label), env: null }
  }
  if (world.timers.length > 0) return { do: 'timer', pick: 0 }
  const open = world.executions.some(({ runs }) =>
    runs.some(({ calls }) => calls.some((call) => call.child === null && !isFinal(call.state))),
  )
  return open ? { do: 'answer', pick: 0, state: 'SUCCESS', value: 7, reported: false } : null
}

interface Delivery {
  readonly executionId: string
  readonly event: Event
  readonly timer?: Engine['timers'][number]
}

const deliveryOf = (names: Names, order: Order, id: string): Delivery | null => {
  if (order.about === 'timer') {
    const timer = names.timers.get(order.timer.label)
    if (timer === undefined) return null
    const { kind, taskId, attempt } = timer.timer
    return { executionId: timer.executionId, event: { kind: 'timer', timer: kind, taskId, attempt }, timer }
  }
  if (order.about === 'call') {
    const found = names.actions.get(order.label)
    return found === undefined ? null : { executionId: found.state.id, event: answerOf(found.id, order.move, id) }
  }
  if (order.about === 'task') {
    const found = names.tasks.get(`${order.execution.label}/${order.run.label}`)
    if (found === undefined) return null
    const { move } = order
    const env = move.do === 'rerun' && move.env !== null ? { env: move.env as ValueMap } : {}
    const message =
      move.do === 'rerun'
        ? ({ kind: 'rerun', taskId: found.task.id, reset: move.reset, ...env } as const)
        : ({ kind: 'skip', taskId: found.task.id } as const)
    return { executionId: found.state.id, event: { kind: 'message', id, message } }
  }
  const state = names.executions.get(order.execution.label)
  if (state === undefined) return null
  const { move } = order
  const to = move.do === 'pause' ? 'PAUSED' : move.do === 'resume' ? 'RUNNING' : move.state
  const env = move.do === 'resume' && move.env !== null ? { env: move.env as ValueMap } : {}
  const stateInfo = move.do === 'stop' ? 'stopped' : null
  return {
    executionId: state.id,
    event: { kind: 'message', id, message: { kind: 'set-state', state: to, stateInfo, ...env } },
  }
}

const answerOf = (actionId: string, { state, value, reported }: Extract<Move, { do: 'answer' }>, id: string): Event => {
  if (!reported) {
    const kind = state === 'SUCCESS' ? 'success' : 'error'
    if (state !== 'CANCELLED')
      return { kind: 'action', actionId, result: { kind, data: state === 'SUCCESS' ? value : 'boom' } }
    return { kind: 'action', actionId, result: { kind: 'cancelled' } }
  }
  const output: Value = state === 'SUCCESS' ? { n: value } : 'boom'
  return { kind: 'message', id, message: { kind: 'action-result', actionId, state, output } }
}

/** Where two values differ, by paths. */
const differences = (model: unknown, engine: unknown, path = ''): string[] => {
  if (isDeepStrictEqual(model, engine)) return []
  const isMap = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap(model) || !isMap(engine))
    return [`  ${path}: model ${JSON.stringify(model)}, engine ${JSON.stringify(engine)}`]
  const [a, b] = [new Map<string, unknown>(Object.entries(model)), new Map<string, unknown>(Object.entries(engine))]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
    differences(a.get(key), b.get(key), path === '' ? key : `${path} · ${key}`),
  )
}
