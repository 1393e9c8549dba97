/*
 * The short form of `npm run chaos`: each crash point once, on a shape that passes it, chosen so that all shapes have
 * their turn; and a worker that is stopped at the worst places, sleeps until another has taken over, and wakes up.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test-support/database.ts'
import { apiAt } from './api.ts'
import { openDatabase } from './database.ts'
import { openLedger } from './ledger.ts'
import { companionOf, startChaosWorker, startWeb } from './processes.ts'
import type { Scene } from './reach.ts'
import { createDefinitions, makeReference, type Reference } from './runs.ts'
import { pairs, runScenario } from './scenario.ts'

/** Two, so that one computes while the other waits for a lease to run out. */
const free: Scene[] = []
const closing: (() => Promise<unknown>)[] = []
let reference: Reference

const openScene = async (): Promise<Scene> => {
  const { url } = await testDatabase(import.meta.url)
  const [ledger, web, db] = [await openLedger(30), await startWeb(url), openDatabase(url)]
  const scene = { db, ledger, api: apiAt(() => web.url), companion: companionOf(url) }
  closing.push(async () => {
    await Promise.all([scene.companion.absent(), web.process.stop(), db.close()])
    ledger.close()
  })
  await createDefinitions(scene)
  return scene
}

beforeAll(async () => {
  const [first, second] = await Promise.all([openScene(), openScene()])
  const alone = await startChaosWorker(first.db.url)
  reference = await makeReference(first)
  await alone.stop()
  free.push(first, second)
}, 120_000)

afterAll(async () => {
  await Promise.all(closing.map((close) => close()))
})

const byPoint = Object.values(Object.groupBy(pairs(), ({ point }) => point))
const chosen = byPoint.map((of, i) => of?.[i % of.length]).filter((one) => one !== undefined)
const scenarios = [
  ...chosen.map((one) => ({ ...one, on: one.shape.name, how: 'kill' as const })),
  ...chosen
    .filter(({ point }) => ['turned', 'before-call', 'fence-set'].includes(point))
    .map((one) => ({ ...one, on: one.shape.name, how: 'stop' as const })),
]

test.concurrent.for(scenarios)(
  'all ends as if nothing had happened: $how at $point, $on',
  { timeout: 300_000 },
  async ({ point, shape, how }) => {
    let scene = free.pop()
    while (scene === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      scene = free.pop()
    }
    try {
      const { reached, violations } = await runScenario(scene, reference, { point, shape, how, times: 1 })
      expect(violations).toEqual([])
      expect(reached).toBe(true)
    } finally {
      free.push(scene)
    }
  },
)
