/*
 * Runs one target for a while: `judge` on input after input. The number of the input at work stands in shared memory, so
 * that the parent knows which one it was when this thread hangs or runs out of memory.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { minimise } from './minimise.ts'
import { judge } from './oracle.ts'
import { Random } from './random.ts'
import { targets } from './targets/all.ts'

export interface Slice {
  readonly target: string
  readonly seed: number
  readonly first: number
  readonly milliseconds: number
  /** Holds the number of the input at work. */
  readonly progress: Int32Array
}

/** What a thread tells when it ends. */
export interface SliceReport {
  readonly done: number
  readonly slowest: { readonly milliseconds: number; readonly index: number }
  readonly findings: readonly { readonly input: string; readonly promise: string; readonly what: string }[]
}

const { target: name, seed, first, milliseconds, progress } = workerData as Slice
const target = targets.find((candidate) => candidate.name === name)
if (target === undefined) throw new Error(`there is no target '${name}'`)
const { make, check } = target

const until = performance.now() + milliseconds
const findings: { input: string; promise: string; what: string }[] = []
let slowest = { milliseconds: 0, index: first }
let index = first
for (; performance.now() < until && findings.length < 5; index++) {
  Atomics.store(progress, 0, index)
  const input = make(new Random(seed, index))
  const began = process.cpuUsage()
  const finding = judge(check, input)
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 2000
  if (took > slowest.milliseconds) slowest = { milliseconds: Math.round(took), index }
  if (finding === null) continue
  const small = minimise(
    input,
    (candidate) => judge(check, candidate)?.promise === finding.promise,
    finding.promise === 'in time' ? 30 : 2000,
  )
  findings.push({ input: small, promise: finding.promise, what: (judge(check, small) ?? finding).what })
}
parentPort?.postMessage({ done: index - first, slowest, findings } satisfies SliceReport)
