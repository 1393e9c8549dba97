/*
 * Crash points: named places between any two durable steps. A test has a process die there (or stop there, as a machine
 * does that is paused), and then looks whether the others go on rightly. `chaos/` walks through all of them.
 *
 * A process is armed by its environment when it starts, `TRAMONTANE_CRASH_AT=<point>[:<how many times it is passed>[:stop]]`,
 * and only where NODE_ENV says `test`: the supervisor and every production start say something else, and nothing that
 * comes through the API can set either. Without it a point is a call of an empty function.
 */
import { writeSync } from 'node:fs'

/** Each point: what has become durable before it, and what is still to come. */
export const crashPoints = {
  registered: 'the worker is in the database; it has claimed nothing',
  claimed: 'executions are owned; nothing of them is in memory',
  'taken-over': 'their state is in memory; they have had no turn',
  recovering: 'an action of a worker that is gone was found; it is not run again yet',
  'message-taken': 'a message was read; its row is still there and nothing of its effect',
  'timer-fired': 'a timer fired in memory; its row is still there and nothing of its effect',
  turned: 'turns are done in memory; nothing of them is written',
  'flush-sent': 'their statement is on its way; nobody knows whether it commits',
  'flush-committed': 'turns are durable; none of their effects is released',
  'child-created': 'a sub-workflow is durable; it has not begun',
  'child-ended': 'the end of a sub-workflow is durable; its parent in memory has not heard of it',
  'effects-released': 'effects are under way; nobody was told of the events',
  'before-call': 'RUNNING is durable; the action was not called',
  'after-call': 'the action did what it does outside; its result is nowhere',
  'jobs-exchanged': 'an executor handed results in and has taken other jobs; nobody was told, none of them is called',
  'before-release': 'an execution that only waits is about to be let go',
  released: 'it has no owner; it is still in memory',
  'fence-set': 'a dead worker is fenced; it still owns its executions',
  freed: 'its executions are free; nobody was told',
  'trigger-due': 'a schedule is due; it was not advanced',
  'trigger-fired': 'a schedule was advanced and its execution stored; nobody was told',
  'stop-asked': 'the worker was asked to stop',
  drained: 'nothing runs in the worker any more; it still owns executions',
  retired: 'a clean stop has handed everything over; connections are open',
  'execution-stored': 'the API stored a new execution; nobody was told, the caller has no answer',
  'message-stored': 'the API stored a message; nobody was told, the caller has no answer',
} as const

export type CrashPoint = keyof typeof crashPoints

interface Armed {
  readonly point: CrashPoint
  /** How many more times it is passed; the last one counts. */
  times: number
  readonly signal: 'SIGKILL' | 'SIGSTOP'
}

/** What the environment asks for; null in production and without a wish. */
export const armedBy = (env: NodeJS.ProcessEnv): Armed | null => {
  if (env.NODE_ENV !== 'test' || env.TRAMONTANE_CRASH_AT === undefined) return null
  const [point = '', times = '1', how = 'kill'] = env.TRAMONTANE_CRASH_AT.split(':')
  if (!Object.hasOwn(crashPoints, point)) throw new Error(`no crash point is called ${point}`)
  return { point: point as CrashPoint, times: Number(times), signal: how === 'stop' ? 'SIGSTOP' : 'SIGKILL' }
}

const armed = armedBy(process.env)

const pass = (point: CrashPoint): void => {
  if (armed === null || point !== armed.point || --armed.times !== 0) return
  writeSync(2, `at the crash point ${point}\n`)
  process.kill(process.pid, armed.signal)
}

/** Passes a point. */
export const crashPoint: (point: CrashPoint) => void = armed === null ? () => undefined : pass

/** Passes a point once what was just sent has left the process. */
export const crashPointWhenSent: (point: CrashPoint) => void =
  armed === null ? () => undefined : (point) => void setImmediate(() => pass(point))
