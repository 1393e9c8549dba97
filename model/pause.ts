/* Pause and resume, down to sub-workflows and up to the root (policies-and-engine.md 4). */
import type { JsonMap } from './document.ts'
import { type Execution, isFinal, type World } from './facts.ts'

const childrenOf = (execution: Execution): Execution[] =>
  execution.runs.flatMap((run) => run.calls.flatMap(({ child }) => (child === null ? [] : [child])))

/** Sub-workflows, itself, then its parents. */
export const pause = (world: World, execution: Execution, info: string | null): void => {
  if (execution.state !== 'RUNNING') return
  execution.state = 'PAUSED'
  execution.info = info
  for (const child of childrenOf(execution)) pause(world, child, null)
  for (const run of execution.runs) if (run.state === 'RUNNING' && hasPaused(run)) run.state = 'PAUSED'
  const { parent } = execution
  if (parent === null || parent.call?.past !== false) return
  if (parent.run.state === 'RUNNING') parent.run.state = 'PAUSED'
  pause(world, parent.execution, null)
}

const hasPaused = (run: Execution['runs'][number]): boolean =>
  run.calls.some(({ child, past }) => !past && child?.state === 'PAUSED')

/** Itself and its sub-workflows; then its parent, if nothing else there is paused. */
export const resume = (world: World, execution: Execution, env: JsonMap | null): void => {
  if (execution.state !== 'PAUSED') return
  if (env !== null) execution.env = { ...execution.env, ...env }
  execution.state = 'RUNNING'
  execution.info = null
  for (const run of execution.runs) {
    // A pause among its commands is not obeyed again.
    if (isFinal(run.state) && !run.processed) run.next = (run.next ?? []).filter(({ target }) => target !== 'pause')
  }
  // They run in the environment of the root.
  for (const child of childrenOf(execution)) resume(world, child, execution.env)
  for (const run of execution.runs) if (run.state === 'PAUSED' && !hasPaused(run)) run.state = 'RUNNING'
  const { parent } = execution
  if (parent === null || parent.call?.past !== false) return
  if (parent.run.state === 'PAUSED' && !hasPaused(parent.run)) parent.run.state = 'RUNNING'
  if (!parent.execution.runs.some((run) => run.state === 'PAUSED')) resume(world, parent.execution, null)
}
