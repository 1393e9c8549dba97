import type { Definitions, JsonMap } from './document.ts'
import type { World } from './facts.ts'
import { newExecution } from './start.ts'

/** A world in which `wf` has just been started. */
export const newWorld = (definitions: Definitions, input: JsonMap, targetTask: string | null): World => {
  const world: World = {
    definitions,
    executions: [],
    timers: [],
    now: 0,
    counter: 0,
    armed: new Map(),
    together: false,
    concurrent: false,
    raced: null,
  }
  newExecution(world, { label: 'wf', name: 'wf', input, env: { e: 0 }, targetTask, parent: null })
  return world
}
