/*
 * npm run chaos [-- --seed N] [--only points,take-over,workers,database] [--executions N] [--point NAME] [--shape NAME]
 *
 * Tries, on an embedded PostgreSQL of its own with durable commits: every crash point on every shape that passes it
 * (kill -9 there, and for each point once SIGSTOP there until a peer took over); random kill -9, SIGSTOP and SIGTERM with
 * three workers; restarts of PostgreSQL and lost connections. One line for each scenario, a summary as JSON at the end;
 * exit code 1 when anything was lost, doubled or not reached.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { applyMigrations } from '../bin/apply-migrations.ts'
import { removeData } from '../bin/postgres/remove-data.ts'
import { startPostgres } from '../bin/postgres/start-postgres.ts'
import { withDatabase } from '../tools/schema-engine/connection.mjs'
import { apiAt } from './api.ts'
import { openDatabase } from './database.ts'
import { type FaultOptions, type FaultsResult, runFaults } from './faults.ts'
import { openLedger } from './ledger.ts'
import { companionOf, startChaosWorker, startWeb } from './processes.ts'
import { canStop, type ReachOptions, type Scene } from './reach.ts'
import { createDefinitions, makeReference } from './runs.ts'
import { pairs, runScenario, type ScenarioResult } from './scenario.ts'
import { seeded } from './seeded.ts'

const parts = ['points', 'take-over', 'workers', 'database'] as const
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: parts.join(',') },
    executions: { type: 'string', default: '2000' },
    point: { type: 'string' },
    shape: { type: 'string' },
  },
})
const seed = Number(values.seed)
const executions = Number(values.executions)
const wanted = values.only.split(',')

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tramontane-chaos-'))
chmodSync(dataDir, 0o711)
let postgres = await startPostgres({ dataDir, sync: false })
const ledger = await openLedger(30)
const closing: (() => Promise<unknown>)[] = []

/** A database with the definitions in it, and a process that serves the API. */
const openScene = async (url: string): Promise<Scene> => {
  await applyMigrations(url)
  const [web, db] = [await startWeb(url), openDatabase(url)]
  const scene = { db, ledger, api: apiAt(() => web.url), companion: companionOf(url) }
  closing.push(async () => {
    await Promise.all([scene.companion.absent(), web.process.stop()])
    await db.close()
  })
  await createDefinitions(scene)
  return scene
}

/** Scenarios wait most of the time, for a lease to run out or for a timer: a second one computes meanwhile. */
const openSecond = async (): Promise<Scene> => {
  const admin = new pg.Client({ connectionString: postgres.superuserUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE chaos_2 OWNER "${new URL(postgres.url).username}"`)
  await admin.end()
  return await openScene(withDatabase(postgres.url, 'chaos_2'))
}

const place = await openScene(postgres.url)
const alone = await startChaosWorker(postgres.url)
const reference = await makeReference(place)
await alone.stop()

const restartPostgres = async (mode: 'fast' | 'immediate'): Promise<void> => {
  await postgres.stop(mode)
  await new Promise((resolve) => setTimeout(resolve, 500))
  postgres = await startPostgres({ dataDir })
}

const points: ScenarioResult[] = []
const random: Record<string, FaultsResult> = {}
const say = (line: string, found: readonly string[]): void => {
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${line}`)
  for (const one of found) console.log(`     ${one}`)
}

if (wanted.includes('points')) {
  const choice = seeded(seed)
  const stopped = new Set<string>()
  const plan: ReachOptions[] = []
  const chosen = pairs().filter(
    ({ point, shape }) => (values.point ?? point) === point && (values.shape ?? shape.name) === shape.name,
  )
  for (const { point, shape } of chosen) {
    plan.push({ point, shape, how: 'kill', times: 1 + choice.below(3) })
    if (stopped.has(point) || !canStop(point)) continue
    stopped.add(point)
    plan.push({ point, shape, how: 'stop', times: 1 + choice.below(3) })
  }
  plan.reverse()
  const lane = async (scene: Scene): Promise<void> => {
    for (let next = plan.pop(); next !== undefined; next = plan.pop()) {
      const result = await runScenario(scene, reference, next)
      points.push(result)
      const missed = result.reached ? [] : ['the point was not reached']
      const { point, shape, how, milliseconds } = result
      say(`${how} at ${point} × ${shape} (${milliseconds} ms)`, [...result.violations, ...missed])
    }
  }
  await Promise.all([lane(place), openSecond().then(lane)])
}
await place.companion.absent()

const at = async (name: string, options: Omit<FaultOptions, 'seed'>): Promise<void> => {
  if (!wanted.includes(name)) return
  const result = await runFaults(place, reference, { seed, restartPostgres, ...options })
  random[name] = result
  const { violations, ...figures } = result
  say(`${name}: ${JSON.stringify(figures)}`, violations)
}
// Kills alone, far enough from each other that two peers are there each time, with the settings as they come.
await at('take-over', { executions: Math.ceil(executions * 0.4), open: 20, faults: ['kill'], every: [2500, 3500] })
await at('workers', {
  workerEnv: { WORKER_CONCURRENCY: '10' },
  executions,
  open: 40,
  faults: ['kill', 'kill', 'pause', 'stop'],
  every: [1000, 2500],
})
await at('database', {
  executions: Math.ceil(executions / 4),
  open: 30,
  faults: ['postgres-fast', 'postgres-immediate', 'disconnect', 'disconnect'],
  every: [3000, 6000],
})

const failed =
  points.filter((one) => !one.reached || one.violations.length > 0).length +
  Object.values(random).filter((one) => one.violations.length > 0).length
console.log(
  JSON.stringify({
    seed,
    points: { scenarios: points.length, executions: points.reduce((sum, one) => sum + one.executions, 0) },
    ...random,
    failed,
  }),
)

await Promise.all(closing.map((close) => close()))
ledger.close()
await postgres.stop('immediate')
if (failed === 0) {
  await removeData(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
} else console.log(`kept for a look: node bin/postgres/run.ts ${dataDir}`)
process.exit(failed === 0 ? 0 : 1)
