/*
 * The workloads of bench/engine/workloads.ts as DBOS workflows: the same number of steps, in the same order, on the
 * same PostgreSQL. A process of its own, so that its CPU can be told from the bench's. Asked over IPC by ../dbos.ts:
 * {id, run, n, times, atOnce, seconds} → {id, done, milliseconds: […]}.
 */
import { DBOS } from '@dbos-inc/dbos-sdk'

DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: process.env.DBOS_URL,
  systemDatabasePoolSize: 20,
  runAdminServer: false,
  logLevel: 'error',
})

const nothing = async () => 1
const step = (index = '') => DBOS.runStep(nothing, { name: `nothing${index}` })
const call = () =>
  DBOS.runStep(
    async () => {
      const response = await fetch(process.env.TARGET_URL)
      return await response.json()
    },
    { name: 'call' },
  )

const chain = DBOS.registerWorkflow(
  async (length) => {
    for (let i = 0; i < length; i++) await step()
    return length
  },
  { name: 'chain' },
)
const fan = DBOS.registerWorkflow(
  async (width) => {
    await Promise.all(Array.from({ length: width }, (_, index) => step(index)))
    await step('join')
    return width
  },
  { name: 'fan' },
)
const http = DBOS.registerWorkflow(
  async (length) => {
    for (let i = 0; i < length; i++) await call()
    return length
  },
  { name: 'http' },
)
const workflows = { chain, fan, http }

await DBOS.launch()

process.on('message', async ({ id, run, n, atOnce, times, seconds, pauseMs }) => {
  const milliseconds = []
  const end = performance.now() + seconds * 1000
  let begun = 0
  const one = async () => {
    while (begun < times && (begun === 0 || performance.now() < end)) {
      begun++
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
      const at = performance.now()
      const handle = await DBOS.startWorkflow(workflows[run])(n)
      await handle.getResult()
      milliseconds.push(performance.now() - at)
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, one))
    process.send({ id, milliseconds })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })
