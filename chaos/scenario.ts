/*
 * One crash point tried on one shape: a worker (or the API's process) is armed with the point, executions of the shape
 * run on it and on another worker, it dies there, and everything ends as if it had not.
 *
 * Points fall into four kinds by how they are reached: by running; by the clean stop of a worker; by a worker that takes
 * over from one that was killed; by the API. `reach` says for each what has to be done.
 */
import { type CrashPoint, crashPoints } from '../server/store/crash-point.ts'
import { spawnProcess, type TestProcess } from '../test-support/spawn-process.ts'
import { apiAt } from './api.ts'
import { untilCalm, violations } from './invariants.ts'
import { follow, misjudged, type Place, type Reference, type Run, start } from './runs.ts'
import { type Shape, shapes, workflowOf } from './shapes.ts'

const stopPoints: readonly CrashPoint[] = ['stop-asked', 'drained', 'retired']
const takeOverPoints: readonly CrashPoint[] = ['taken-over', 'recovering', 'fence-set', 'freed']
const schedulePoints: readonly CrashPoint[] = ['trigger-due', 'trigger-fired']
const apiPoints: readonly CrashPoint[] = ['execution-stored', 'message-stored']

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
}

/** All pairs of a point and a shape that passes it. */
export const pairs = (): { point: CrashPoint; shape: Shape }[] =>
  (Object.keys(crashPoints) as CrashPoint[]).flatMap((point) =>
    shapes.filter((shape) => only[point]?.includes(shape.name) ?? true).map((shape) => ({ point, shape })),
  )

/** A client does not know that the API's process sleeps, and waits; only its death is tried. */
export const canStop = (point: CrashPoint): boolean => !apiPoints.includes(point)

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

export interface ScenarioOptions {
  readonly point: CrashPoint
  readonly shape: Shape
  readonly how: 'kill' | 'stop'
  /** The point counts when it is passed for this time. */
  readonly times: number
}

const patienceMs = 60_000

/** Settings of workers here: small claims, so that executions spread over them; quick rest, so that they are let go. */
const workerEnv = { LOG_LEVEL: 'warn', WORKER_IDLE_MS: '300', NODE_ENV: 'test' }

export const startChaosWorker = (url: string, env: Record<string, string> = {}): Promise<TestProcess> =>
  spawnProcess('worker/main.ts', { env: { DATABASE_URL: url, ...workerEnv, ...env } })

/** Runs a scenario; at a point that is passed seldom it is tried again with the first passing. */
export const runScenario = async (
  place: Place,
  reference: Reference,
  options: ScenarioOptions,
): Promise<ScenarioResult> => {
  const began = performance.now()
  const all: string[] = []
  let executions = 0
  for (const times of [options.times, 1, 1]) {
    const { runs, reached, problems } = await attempt(place, { ...options, times })
    executions += runs.length
    all.push(...problems, ...(await untilCalm(place.db, 15_000)), ...(await violations(place.db)))
    all.push(...(await misjudged(place, runs, reference)))
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

interface Attempt {
  readonly runs: Run[]
  readonly reached: boolean
  readonly problems: string[]
}

const attempt = async (place: Place, options: ScenarioOptions): Promise<Attempt> => {
  // Workers of the attempt before are gone; an armed one must not take over from them at its start.
  await place.db.rows('UPDATE workers SET alive = false')
  const { point, times, how } = options
  const armed = { TRAMONTANE_CRASH_AT: `${point}:${times}:${how}` }
  if (apiPoints.includes(point)) return await onApi(place, options, armed)
  if (schedulePoints.includes(point)) return await onSchedule(place, options, armed)
  if (point === 'registered') return await onStart(place, options, armed)
  if (takeOverPoints.includes(point)) return await onTakeOver(place, options, armed)
  return await onRun(place, options, armed)
}

/** The armed worker gets most of the executions, another one the rest. */
const onRun = async (place: Place, options: ScenarioOptions, armed: Record<string, string>): Promise<Attempt> => {
  const [victim, other] = await Promise.all([
    startChaosWorker(place.db.url, armed),
    startChaosWorker(place.db.url, { WORKER_CLAIM: '1' }),
  ])
  const runs = await startRuns(place, options)
  const ended = end(place, runs)
  if (stopPoints.includes(options.point)) {
    await until(place, 'SELECT FROM action_executions', 10_000)
    victim.child.kill('SIGTERM')
  }
  const reached = await isReached(victim, ended)
  const problems = await ended
  problems.push(...(await wakeUp(place, victim, reached, options)))
  await other.stop()
  return { runs, reached, problems }
}

/** One that may get to its point before it serves. */
const startArmedAtStart = ({ db }: Place, armed: Record<string, string>): Promise<TestProcess> =>
  spawnProcess('worker/main.ts', { ready: false, env: { DATABASE_URL: db.url, ...workerEnv, ...armed } })

/** Everything is started while no worker is there; the armed one dies at its start, the next one does the work. */
const onStart = async (place: Place, options: ScenarioOptions, armed: Record<string, string>): Promise<Attempt> => {
  const victim = await startArmedAtStart(place, armed)
  const runs = await startRuns(place, options)
  const reached = await isReached(victim, new Promise((resolve) => setTimeout(resolve, 10_000)))
  const next = await startChaosWorker(place.db.url)
  const problems = await end(place, runs)
  problems.push(...(await wakeUp(place, victim, reached, options)))
  await next.stop()
  return { runs, reached, problems }
}

/** A worker is killed in the middle; the armed one takes over and dies as well; a third one ends everything. */
const onTakeOver = async (place: Place, options: ScenarioOptions, armed: Record<string, string>): Promise<Attempt> => {
  const [first, victim] = await Promise.all([
    startChaosWorker(place.db.url, { WORKER_NAME: 'first' }),
    startChaosWorker(place.db.url, { WORKER_CLAIM: '1', ...armed }),
  ])
  const runs = await startRuns(place, options)
  const ended = end(place, runs)
  await until(
    place,
    `SELECT FROM action_executions a JOIN workflow_executions e ON e.id = a.workflow_execution_id
     JOIN workers w ON w.id = e.owner WHERE a.state = 'RUNNING' AND a.is_sync AND w.alive AND w.name = 'first'`,
    10_000,
  )
  await first.kill()
  const reached = await isReached(victim, ended)
  const third = await startChaosWorker(place.db.url)
  const problems = await ended
  problems.push(...(await wakeUp(place, victim, reached, options)))
  await third.stop()
  return { runs, reached, problems }
}

/** Two schedules come due, one for the last time; what each started is told by the runs that were noted. */
const onSchedule = async (place: Place, options: ScenarioOptions, armed: Record<string, string>): Promise<Attempt> => {
  const { db, api, ledger } = place
  const [workflow_name, name] = [workflowOf(options.shape.name, 'safe'), `chaos-${Date.now()}`]
  for (const count of [1, 2]) {
    const body = { name: `${name}-${count}`, workflow_name, pattern: '0 0 1 1 *', remaining_executions: count }
    const { status, body: answer } = await api.post('/cron_triggers', {
      ...body,
      workflow_input: { ledger: ledger.url },
    })
    if (status !== 201) throw new Error(JSON.stringify(answer))
  }
  await db.rows('UPDATE cron_triggers SET next_execution_time = now() WHERE name LIKE $1', [`${name}-%`])
  const victim = await startArmedAtStart(place, armed)
  const reached = await isReached(victim, new Promise((resolve) => setTimeout(resolve, 5000)))
  const other = await startChaosWorker(db.url)
  const runs: Run[] = []
  for (let tries = 0; runs.length < 2 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const rows = await db.rows('SELECT execution_id AS id FROM schedule_runs WHERE trigger_name LIKE $1', [`${name}-%`])
    runs.splice(0, runs.length, ...rows.map(({ id }) => ({ id, shape: options.shape, variant: 'safe' as const })))
  }
  const problems = await end(place, runs)
  const left = await db.rows('SELECT name, remaining_executions AS n FROM cron_triggers WHERE name LIKE $1', [
    `${name}-%`,
  ])
  if (runs.length !== 2) problems.push(`${runs.length} runs for two schedules that were due`)
  if (left.length !== 1 || left[0].n !== 1) problems.push(`left of the schedules: ${JSON.stringify(left)}`)
  await db.rows('DELETE FROM cron_triggers')
  problems.push(...(await wakeUp(place, victim, reached, options)))
  await other.stop()
  return { runs, reached, problems }
}

/** The API's process dies; the client asks again, of the next one. */
const onApi = async (place: Place, options: ScenarioOptions, armed: Record<string, string>): Promise<Attempt> => {
  const worker = await startChaosWorker(place.db.url)
  let web = await startWeb(place.db.url, armed)
  let reached = false
  void web.process.ended.then(async () => {
    reached = true
    web = await startWeb(place.db.url)
  })
  const through: Place = { ...place, api: apiAt(() => web.url) }
  const runs = await startRuns(through, options)
  const problems = await end(through, runs)
  await Promise.all([web.process.kill(), worker.stop()])
  return { runs, reached, problems }
}

export interface Web {
  readonly process: TestProcess
  readonly url: string
}

/** Starts a process that serves the API. */
export const startWeb = async (databaseUrl: string, env: Record<string, string> = {}): Promise<Web> => {
  let port = 0
  const process = await spawnProcess('chaos/web.ts', {
    env: { DATABASE_URL: databaseUrl, NODE_ENV: 'test', ...env },
    onStart: ({ child }) => {
      child.on('message', (message) => {
        port = (message as { port: number }).port
      })
    },
  })
  return { process, url: `http://127.0.0.1:${port}/v2` }
}

/** Four that are safe to run again and two that are not. */
const startRuns = async (place: Place, { shape }: ScenarioOptions): Promise<Run[]> => {
  const wanted = ['safe', 'safe', 'safe', 'safe', 'once', 'once'] as const
  return await Promise.all(wanted.map((variant) => start(place, shape, variant)))
}

const end = async (place: Place, runs: readonly Run[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(runs.map((run) => follow(place, run, patienceMs)))
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
}

/** Whether the armed process got to its point before all had ended. */
const isReached = (victim: TestProcess, ended: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    victim.waitFor(/at the crash point/, patienceMs).then(
      () => true,
      () => false,
    ),
    ended.then(() => false),
  ])

/**
 * The end of the armed process. One that was stopped at its point sleeps until a peer has declared it dead, and wakes up
 * then; it must find itself fenced and end. Gives what is wrong with that.
 */
const wakeUp = async (
  { db }: Place,
  victim: TestProcess,
  reached: boolean,
  { how }: ScenarioOptions,
): Promise<string[]> => {
  if (how === 'kill' || !reached) {
    await victim.kill()
    return []
  }
  const alive = `SELECT FROM workers WHERE alive AND name LIKE '%\\_${victim.pid}'`
  for (let tries = 0; tries < 100 && (await db.rows(alive)).length > 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  victim.resume()
  const late = new Promise((resolve) => setTimeout(() => resolve('late'), 10_000))
  if ((await Promise.race([victim.ended, late])) !== 'late') return []
  await victim.kill()
  return ['a worker that woke up after its lease was gone did not end']
}

const until = async ({ db }: Place, sql: string, milliseconds: number): Promise<void> => {
  const give = Date.now() + milliseconds
  while ((await db.rows(`${sql} LIMIT 1`)).length === 0 && Date.now() < give) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
