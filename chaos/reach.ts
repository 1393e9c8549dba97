/*
 * How a process gets to a crash point: by running executions; by its own clean stop; by taking over from a worker that
 * was killed; by a schedule that is due; by a call of the API.
 */
import type { CrashPoint } from '../server/store/crash-point.ts'
import { spawnProcess, type TestProcess } from '../test-support/spawn-process.ts'
import { apiAt } from './api.ts'
import { type Companion, startChaosWorker, startWeb, workerEnv } from './processes.ts'
import { follow, type Place, type Run, start } from './runs.ts'
import { type Shape, workflowOf } from './shapes.ts'

const stopPoints: readonly CrashPoint[] = ['stop-asked', 'drained', 'retired']
const takeOverPoints: readonly CrashPoint[] = ['taken-over', 'recovering', 'fence-set', 'freed']
const schedulePoints: readonly CrashPoint[] = ['trigger-due', 'trigger-fired']
const apiPoints: readonly CrashPoint[] = ['execution-stored', 'message-stored']

/** A client does not know that the API's process sleeps, and waits; only its death is tried. */
export const canStop = (point: CrashPoint): boolean => !apiPoints.includes(point)

/** Where scenarios take place. */
export interface Scene extends Place {
  readonly companion: Companion
}

export interface ReachOptions {
  readonly point: CrashPoint
  readonly shape: Shape
  /** SIGKILL there, or SIGSTOP until its lease was gone and SIGCONT. */
  readonly how: 'kill' | 'stop'
  /** The point counts when it is passed for this time. */
  readonly times: number
}

export interface Reached {
  readonly runs: Run[]
  /** Whether the armed process got to its point. */
  readonly reached: boolean
  readonly problems: string[]
}

const patienceMs = 60_000

/** Runs executions with a process armed with the point, until they have ended. */
export const reach = async (scene: Scene, options: ReachOptions): Promise<Reached> => {
  const { point, times, how } = options
  // Workers of the scenario before are gone; an armed one must not take over from them at its start.
  await scene.db.rows(`UPDATE workers SET alive = false WHERE name <> $1`, [scene.companion.name])
  const armed = { TRAMONTANE_CRASH_AT: `${point}:${times}:${how}` }
  if (apiPoints.includes(point)) return await onApi(scene, options, armed)
  if (schedulePoints.includes(point)) return await onSchedule(scene, options, armed)
  if (point === 'registered') return await onStart(scene, options, armed)
  if (takeOverPoints.includes(point)) return await onTakeOver(scene, options, armed)
  return await onRun(scene, options, armed)
}

/** The armed worker gets most of the executions, its companion the rest. */
const onRun = async (scene: Scene, options: ReachOptions, armed: Record<string, string>): Promise<Reached> => {
  await scene.companion.present()
  const victim = await startChaosWorker(scene.db.url, armed)
  const runs = await startRuns(scene, options)
  const ended = end(scene, runs)
  if (stopPoints.includes(options.point)) {
    await until(scene, 'SELECT FROM action_executions', 10_000)
    victim.child.kill('SIGTERM')
  }
  const reached = await isReached(victim, ended)
  const problems = await ended
  problems.push(...(await wakeUp(scene, victim, reached, options)))
  return { runs, reached, problems }
}

/** One that may get to its point before it serves. */
const startArmedAtStart = ({ db }: Place, armed: Record<string, string>): Promise<TestProcess> =>
  spawnProcess('worker/main.ts', { ready: false, env: { DATABASE_URL: db.url, ...workerEnv, ...armed } })

/** Everything is started while no worker is there; the armed one dies at its start, the next one does the work. */
const onStart = async (scene: Scene, options: ReachOptions, armed: Record<string, string>): Promise<Reached> => {
  await scene.companion.absent()
  const victim = await startArmedAtStart(scene, armed)
  const runs = await startRuns(scene, options)
  const reached = await isReached(victim, new Promise((resolve) => setTimeout(resolve, 10_000)))
  const next = await startChaosWorker(scene.db.url)
  const problems = await end(scene, runs)
  problems.push(...(await wakeUp(scene, victim, reached, options)))
  await next.stop()
  return { runs, reached, problems }
}

/** A worker is killed in the middle; the armed one takes over and dies as well; a third one ends everything. */
const onTakeOver = async (scene: Scene, options: ReachOptions, armed: Record<string, string>): Promise<Reached> => {
  await scene.companion.absent()
  const [first, victim] = await Promise.all([
    startChaosWorker(scene.db.url, { WORKER_NAME: 'first' }),
    startChaosWorker(scene.db.url, { WORKER_CLAIM: '1', ...armed }),
  ])
  const runs = await startRuns(scene, options)
  const ended = end(scene, runs)
  await until(
    scene,
    `SELECT FROM action_executions a JOIN workflow_executions e ON e.id = a.workflow_execution_id
     JOIN workers w ON w.id = e.owner WHERE a.state = 'RUNNING' AND a.is_sync AND w.alive AND w.name = 'first'`,
    10_000,
  )
  await first.kill()
  const reached = await isReached(victim, ended)
  const third = await startChaosWorker(scene.db.url)
  const problems = await ended
  problems.push(...(await wakeUp(scene, victim, reached, options)))
  await third.stop()
  return { runs, reached, problems }
}

/** Two schedules come due, one for the last time; what each started is told by the runs that were noted. */
const onSchedule = async (scene: Scene, options: ReachOptions, armed: Record<string, string>): Promise<Reached> => {
  await scene.companion.absent()
  const { db, api, ledger } = scene
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
  const victim = await startArmedAtStart(scene, armed)
  const reached = await isReached(victim, new Promise((resolve) => setTimeout(resolve, 5000)))
  const other = await startChaosWorker(db.url)
  const runs: Run[] = []
  for (let tries = 0; runs.length < 2 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const rows = await db.rows('SELECT execution_id AS id FROM schedule_runs WHERE trigger_name LIKE $1', [`${name}-%`])
    runs.splice(0, runs.length, ...rows.map(({ id }) => ({ id, shape: options.shape, variant: 'safe' as const })))
  }
  const problems = await end(scene, runs)
  const left = await db.rows('SELECT name, remaining_executions AS n FROM cron_triggers WHERE name LIKE $1', [
    `${name}-%`,
  ])
  if (runs.length !== 2) problems.push(`${runs.length} runs for two schedules that were due`)
  if (left.length !== 1 || left[0].n !== 1) problems.push(`left of the schedules: ${JSON.stringify(left)}`)
  await db.rows('DELETE FROM cron_triggers')
  problems.push(...(await wakeUp(scene, victim, reached, options)))
  await other.stop()
  return { runs, reached, problems }
}

/** The API's process dies; the client asks again, of the next one. */
const onApi = async (scene: Scene, options: ReachOptions, armed: Record<string, string>): Promise<Reached> => {
  await scene.companion.absent()
  const worker = await startChaosWorker(scene.db.url)
  let web = await startWeb(scene.db.url, armed)
  let reached = false
  void web.process.ended.then(async () => {
    reached = true
    web = await startWeb(scene.db.url)
  })
  const through: Scene = { ...scene, api: apiAt(() => web.url) }
  const runs = await startRuns(through, options)
  const problems = await end(through, runs)
  await Promise.all([web.process.kill(), worker.stop()])
  return { runs, reached, problems }
}

/** Three that are safe to run again and one that is not. */
const startRuns = async (scene: Scene, { shape }: ReachOptions): Promise<Run[]> => {
  const wanted = ['safe', 'safe', 'safe', 'once'] as const
  return await Promise.all(wanted.map((variant) => start(scene, shape, variant)))
}

const end = async (scene: Scene, runs: readonly Run[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(runs.map((run) => follow(scene, run, patienceMs)))
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
  { how }: ReachOptions,
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
