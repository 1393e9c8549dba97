/*
 * One crash point tried on one shape: a worker (or the API's process) is armed with the point, executions of the shape
 * run on it and on another worker, it dies there, and everything ends as if it had not.
 */
import { type CrashPoint, crashPoints } from '../server/store/crash-point.ts'
import { untilCalm, violations } from './invariants.ts'
import { type ReachOptions, reach, type Scene } from './reach.ts'
import { misjudged, type Reference } from './runs.ts'
import { type Shape, shapes } from './shapes.ts'

/** Shapes that pass a point only when they do what it is about; all others pass it always. */
const only: Partial<Record<CrashPoint, readonly string[]>> = {
  'message-taken': ['pause', 'rerun', 'async'],
  'message-stored': ['pause', 'rerun', 'async'],
  'timer-fired': ['retry', 'wait'],
  'child-created': ['subs', 'rerun'],
  'child-ended': ['subs', 'rerun'],
  'before-release': ['async'],
  released: ['async'],
  'trigger-due': ['chain'],
  'trigger-fired': ['chain'],
  registered: ['chain'],
  'jobs-exchanged': ['target'],
}

/** Shapes that do not pass it: a job's loss is told by whoever beats, not by whoever takes the execution over. */
const never: Partial<Record<CrashPoint, readonly string[]>> = { recovering: ['target'] }

/** All pairs of a point and a shape that passes it. */
export const pairs = (): { point: CrashPoint; shape: Shape }[] =>
  (Object.keys(crashPoints) as CrashPoint[]).flatMap((point) =>
    shapes
      .filter(({ name }) => (only[point]?.includes(name) ?? true) && !never[point]?.includes(name))
      .map((shape) => ({ point, shape })),
  )

export interface ScenarioResult {
  readonly point: CrashPoint
  readonly shape: string
  /** SIGKILL there, or SIGSTOP until its lease was gone and SIGCONT. */
  readonly how: 'kill' | 'stop'
  readonly executions: number
  readonly milliseconds: number
  /** False: no execution passed the point although its shape should. */
  readonly reached: boolean
  readonly violations: readonly string[]
}

/** Runs a scenario; at a point that is passed seldom it is tried again with the first passing. */
export const runScenario = async (
  scene: Scene,
  reference: Reference,
  options: ReachOptions,
): Promise<ScenarioResult> => {
  const began = performance.now()
  const all: string[] = []
  let executions = 0
  for (const times of [options.times, 1, 1]) {
    const { runs, reached, problems } = await reach(scene, { ...options, times })
    executions += runs.length
    all.push(...problems, ...(await untilCalm(scene.db, 15_000)), ...(await violations(scene.db)))
    all.push(...(await misjudged(scene, runs, reference)))
    if (reached || all.length > 0) return result(reached)
  }
  return result(false)

  function result(reached: boolean): ScenarioResult {
    const { point, shape, how } = options
    return {
      point,
      shape: shape.name,
      how,
      executions,
      milliseconds: Math.round(performance.now() - began),
      reached,
      violations: [...new Set(all)],
    }
  }
}
