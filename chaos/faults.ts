/*
 * Many executions of mixed shapes on three workers while faults befall them at random: what, when and whom follows from
 * a seed. (The interleaving of processes does not; a run with the same seed tries the same, and may find other things.)
 */
import { untilCalm, violations } from './invariants.ts'
import { execute, misjudged, type Place, type Reference, type Run } from './runs.ts'
import { type Seeded, seeded } from './seeded.ts'
import { shapes } from './shapes.ts'
import { startTeam } from './team.ts'

export type Fault = 'kill' | 'pause' | 'stop' | 'disconnect' | 'postgres-fast' | 'postgres-immediate'

export interface FaultOptions {
  readonly seed: number
  readonly executions: number
  /** How many are under way at a time. */
  readonly open: number
  /** One of them is drawn each time; one that is there twice comes twice as often. */
  readonly faults: readonly Fault[]
  /** Milliseconds between two faults, at least and at most. */
  readonly every: readonly [number, number]
  readonly workerEnv?: Record<string, string>
  /** Stops PostgreSQL and starts it again. */
  readonly restartPostgres?: (mode: 'fast' | 'immediate') => Promise<void>
}

export interface FaultsResult {
  readonly executions: number
  readonly seconds: number
  readonly faults: Readonly<Record<string, number>>
  /** Workers that woke up after their lease and found themselves fenced. */
  readonly fenced: number
  /** Executions that ended in ERROR because an action without safe-rerun was lost with its worker. */
  readonly lost: number
  /** Milliseconds from kill -9 until all executions of the worker went on. */
  readonly takeOver: { readonly kills: number; readonly p50: number; readonly p99: number; readonly max: number } | null
  readonly violations: readonly string[]
}

/** Longer than the five seconds after which a worker that does not beat is held to be dead. */
const pauseMs = 7500
const patienceMs = 180_000

export const runFaults = async (place: Place, reference: Reference, options: FaultOptions): Promise<FaultsResult> => {
  const began = performance.now()
  const random = seeded(options.seed)
  const team = await startTeam(place.db, 3, options.workerEnv)
  const count: Record<string, number> = {}
  const times: number[] = []
  let fenced = 0
  let over = false
  const underway = new Set<Promise<void>>()

  const befall = async (fault: Fault, name: string): Promise<void> => {
    count[fault] = (count[fault] ?? 0) + 1
    switch (fault) {
      case 'kill': {
        const took = await team.kill(name)
        if (took !== null) times.push(took)
        return
      }
      case 'pause':
        if (await team.pause(name, pauseMs)) fenced++
        return
      case 'stop':
        await team.stop(name)
        return
      case 'disconnect':
        await place.db.rows(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name LIKE 'tramontane%' AND datname = current_database() AND random() < 0.4`,
        )
        return
      case 'postgres-fast':
      case 'postgres-immediate':
        await options.restartPostgres?.(fault === 'postgres-fast' ? 'fast' : 'immediate')
    }
  }
  const trouble = async (): Promise<void> => {
    while (!over) {
      const [least, most] = options.every
      await sleep(least + random.below(most - least + 1))
      const fault = random.pick(options.faults)
      const idle = team.idle()
      if (over || idle.length === 0) continue
      const one = befall(fault, random.pick(idle)).finally(() => underway.delete(one))
      underway.add(one)
    }
  }

  const troubles = trouble()
  const { runs, problems } = await load(place, options, seeded(options.seed + 1))
  over = true
  await troubles
  await Promise.all(underway)
  problems.push(...(await untilCalm(place.db, 30_000)))
  await team.end()
  problems.push(...(await violations(place.db)), ...(await misjudged(place, runs, reference)))
  const [{ lost }] = await place.db.rows(
    `SELECT count(DISTINCT coalesce(e.root_execution_id, e.id))::int AS lost FROM workflow_executions e
     JOIN action_executions a ON a.workflow_execution_id = e.id AND a.output LIKE '%safe-rerun%'
     WHERE coalesce(e.root_execution_id, e.id) = ANY($1::uuid[])`,
    [runs.map((run) => run.id)],
  )
  times.sort((a, b) => a - b)
  return {
    executions: runs.length,
    seconds: Math.round((performance.now() - began) / 1000),
    faults: count,
    fenced,
    lost,
    takeOver:
      times.length === 0
        ? null
        : { kills: times.length, p50: quantile(times, 0.5), p99: quantile(times, 0.99), max: quantile(times, 1) },
    violations: [...new Set(problems)],
  }
}

/** Keeps so many executions open until all have been. */
const load = async (
  place: Place,
  { executions, open }: FaultOptions,
  random: Seeded,
): Promise<{ runs: Run[]; problems: string[] }> => {
  const plan = Array.from({ length: executions }, () => ({
    shape: random.pick(shapes),
    variant: random.pick(['safe', 'safe', 'safe', 'once'] as const),
  }))
  const runs: Run[] = []
  const problems: string[] = []
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = plan.pop()
      if (next === undefined) return
      try {
        runs.push(await execute(place, next.shape, next.variant, patienceMs))
      } catch (error) {
        problems.push(String(error))
      }
    }
  }
  await Promise.all(Array.from({ length: open }, lane))
  return { runs, problems }
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? 0

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
