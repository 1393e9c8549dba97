import { newMap, type ValueMap } from '../../data/values.ts'
import { environmentOf } from '../state.ts'
import type { Turn } from '../turn.ts'

/** Lays values over the execution's environment. */
export const mergeEnvironment = (turn: Turn, env: ValueMap): void => {
  const { state } = turn
  state.params = Object.assign(newMap(), state.params, {
    env: Object.assign(newMap(), environmentOf(state), env),
  })
  turn.out.execution = true
}
