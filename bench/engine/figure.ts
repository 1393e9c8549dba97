/* One measurement: so much of a workload by one engine, and what it took. */
import { cpuOf, load, memoryOf, quantile } from './machine.ts'

export interface Figure {
  readonly engine: string
  readonly case: string
  readonly round: number
  /** Tasks (steps, items) or executions that were run. */
  readonly units: number
  readonly executions: number
  readonly seconds: number
  readonly perSecond: number
  /** CPU microseconds a unit: of the engine's processes, and of PostgreSQL. */
  readonly cpuEngine: number
  readonly cpuPostgres: number
  /** Milliseconds from the start of one workflow to its end. */
  readonly p50: number
  readonly p99: number
  /** Memory of the worker (of the other engine's process), MiB. */
  readonly memory: number
  readonly load: number
}

export interface Watched {
  readonly engine: string
  /** Processes that count as the engine's, with their children. */
  readonly processes: readonly number[]
  /** This process counts, too: it does what a program would that has the engine within it. */
  readonly self: boolean
  /** 0 when it is not on this machine. */
  readonly postgres: number
  /** The one whose memory is told. */
  readonly worker: number
}

/** Runs `work`, which gives the milliseconds of each workflow, and tells what it took. */
export const measure = async (
  watched: Watched,
  { name, round, unitsEach }: { readonly name: string; readonly round: number; readonly unitsEach: number },
  work: () => Promise<readonly number[]>,
): Promise<Figure> => {
  const look = () => cpuOf([watched.postgres, ...watched.processes])
  const before = look()
  const cpu = process.cpuUsage()
  const began = performance.now()
  const milliseconds = await work()
  const seconds = (performance.now() - began) / 1000
  const own = process.cpuUsage(cpu)
  const [postgres = 0, ...engine] = look().map((value, at) => value - (before[at] ?? 0))
  const cpuEngine = engine.reduce((sum, one) => sum + one, watched.self ? (own.user + own.system) / 1e6 : 0)
  const units = milliseconds.length * unitsEach
  return {
    engine: watched.engine,
    case: name,
    round,
    units,
    executions: milliseconds.length,
    seconds,
    perSecond: units / seconds,
    cpuEngine: (cpuEngine * 1e6) / units,
    cpuPostgres: (postgres * 1e6) / units,
    p50: quantile(milliseconds, 0.5),
    p99: quantile(milliseconds, 0.99),
    memory: memoryOf(watched.worker),
    load: load(),
  }
}
