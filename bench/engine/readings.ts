/* What the figures of a run say about a case: medians over the rounds, and medians of ratios within each round. */
import { median } from '../median.ts'
import type { Figure } from './figure.ts'
import type { Run } from './rounds.ts'

export interface Reading {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Seconds of the whole. */
  readonly seconds: number
  /** CPU microseconds a unit, engine and PostgreSQL. */
  readonly cpuEngine: number
  readonly cpuPostgres: number
  readonly cpu: number
  readonly memory: number
  /** × the limit: turns of one task with 16 connections, of 1,000 with two. */
  readonly ofTurn1: number
  readonly ofTurn1000: number
  /** Median latency in durable commits of one row. */
  readonly commits: number
  /** × DBOS: units a second, latency, CPU a unit. */
  readonly ofDbos: number
  readonly latencyOfDbos: number
  readonly tailOfDbos: number
  readonly cpuOfDbos: number
  /** × Mistral: units a second, latency. */
  readonly ofMistral: number
  readonly latencyOfMistral: number
  /** Rows a second, × the rate of the same rows by bare inserts. */
  readonly ofBare: number
}

/** Null when the case was not measured. */
export const readingOf = (run: Run, name: string): Reading | null => {
  const of = (engine: string): Figure[] => run.figures.filter((one) => one.case === name && one.engine === engine)
  const mine = of('tramontane')
  if (mine.length === 0) return null
  const middle = (pick: (one: Figure) => number): number => median(mine.map(pick))
  const beside = (others: readonly Figure[], ratio: (one: Figure, other: Figure) => number): number =>
    median(
      mine.flatMap((one) => {
        const other = others.find(({ round }) => round === one.round)
        return other === undefined ? [] : [ratio(one, other)]
      }),
    )
  const limit = (ratio: (one: Figure, limit: Run['limits'][number]) => number): number =>
    median(
      mine.flatMap((one) => {
        const there = run.limits[one.round - 1]
        return there === undefined ? [] : [ratio(one, there)]
      }),
    )
  const cpuOf = (one: Figure): number => one.cpuEngine + one.cpuPostgres
  const [dbos, mistral] = [of('dbos'), of('mistral')]
  const bare = run.bare[name]
  // The rows are those of all rounds, and of one execution before.
  const executions = mine.reduce((sum, one) => sum + one.executions, 0)
  const seconds = mine.reduce((sum, one) => sum + one.seconds, 0) * (1 + 1 / executions)
  return {
    perSecond: middle((one) => one.perSecond),
    p50: middle((one) => one.p50),
    p99: middle((one) => one.p99),
    seconds: middle((one) => one.seconds),
    cpuEngine: middle((one) => one.cpuEngine),
    cpuPostgres: middle((one) => one.cpuPostgres),
    cpu: middle(cpuOf),
    memory: Math.max(...mine.map((one) => one.memory)),
    ofTurn1: limit((one, { turn1c16 }) => one.perSecond / turn1c16),
    ofTurn1000: limit((one, { turn1000c2 }) => one.perSecond / turn1000c2),
    commits: limit((one, { insert1c1 }) => (one.p50 * insert1c1) / 1000),
    ofDbos: beside(dbos, (one, other) => one.perSecond / other.perSecond),
    latencyOfDbos: beside(dbos, (one, other) => one.p50 / other.p50),
    tailOfDbos: beside(dbos, (one, other) => one.p99 / other.p99),
    cpuOfDbos: beside(dbos, (one, other) => cpuOf(one) / cpuOf(other)),
    ofMistral: beside(mistral, (one, other) => one.perSecond / other.perSecond),
    latencyOfMistral: beside(mistral, (one, other) => one.p50 / other.p50),
    ofBare: bare === undefined ? Number.NaN : bare.rows / seconds / bare.perSecond,
  }
}
