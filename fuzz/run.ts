/**
 * npm run fuzz -- [minutes] [target]: makes inputs and looks whether the promises hold (oracle.ts), target after target in
 * turns, each in a thread of its own with a limit of memory. What is found is made small and appended to
 * fuzz/findings.jsonl; once mended it moves to fuzz/seeds.json, which a unit test replays.
 */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Random } from './random.ts'
import { targets } from './targets/all.ts'
import type { Slice, SliceReport } from './worker.ts'

const minutes = Number(process.argv[2] ?? 1)
const only = process.argv[3]
const chosen = targets.filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0 || !(minutes > 0)) {
  console.error(`npm run fuzz -- [minutes] [target]; targets are ${targets.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

/** Milliseconds of one turn, and how long one input may stand before its thread is ended. */
const turn = 15_000
const patience = 60_000
const megabytes = 768

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const findingsFile = join(import.meta.dirname, 'findings.jsonl')
const totals = new Map(chosen.map(({ name }) => [name, { inputs: 0, slowest: 0, findings: 0 }]))

const runSlice = (target: string, first: number): Promise<SliceReport> =>
  new Promise((resolve) => {
    const progress = new Int32Array(new SharedArrayBuffer(4))
    const data: Slice = { target, seed, first, milliseconds: turn, progress }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    let [seen, since] = [-1, performance.now()]
    const finish = (report: SliceReport): void => {
      clearInterval(watch)
      resolve(report)
    }
    const lost = (promise: string, what: string): void => {
      const index = Atomics.load(progress, 0)
      const input = targets.find(({ name }) => name === target)?.make(new Random(seed, index)) ?? ''
      const findings = [{ input, promise, what: `${what} (seed ${seed}, input ${index})` }]
      finish({ done: index - first + 1, slowest: { milliseconds: 0, index }, findings })
    }
    const watch = setInterval(() => {
      const index = Atomics.load(progress, 0)
      if (index !== seen) [seen, since] = [index, performance.now()]
      else if (performance.now() - since > patience) {
        lost('in time', `no end after ${patience} ms`)
        void worker.terminate()
      }
    }, 1000)
    worker.on('message', finish)
    worker.on('error', (error) => lost('no crash', String(error)))
  })

const next = new Map(chosen.map(({ name }) => [name, 0]))
const until = performance.now() + minutes * 60_000
console.log(`seed ${seed}, ${minutes} minutes, ${chosen.map(({ name }) => name).join(', ')}`)
for (let round = 0; performance.now() < until; round++) {
  const { name } = chosen[round % chosen.length] as (typeof chosen)[number]
  const report = await runSlice(name, next.get(name) ?? 0)
  next.set(name, (next.get(name) ?? 0) + report.done)
  const total = totals.get(name)
  if (total === undefined) break
  total.inputs += report.done
  total.slowest = Math.max(total.slowest, report.slowest.milliseconds)
  total.findings += report.findings.length
  for (const finding of report.findings) {
    console.log(`FOUND ${name}: ${finding.promise}: ${finding.what}\n  ${JSON.stringify(finding.input).slice(0, 2000)}`)
    appendFileSync(findingsFile, `${JSON.stringify({ target: name, ...finding })}\n`)
  }
}
for (const [name, { inputs, slowest, findings }] of totals) {
  console.log(`${name.padEnd(12)} ${String(inputs).padStart(9)} inputs, slowest ${slowest} ms, ${findings} findings`)
}
const found = [...totals.values()].reduce((sum, { findings }) => sum + findings, 0)
console.log(found === 0 ? 'nothing found' : `${found} findings in ${findingsFile}`)
process.exitCode = found === 0 ? 0 : 1
