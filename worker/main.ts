/*
 * The worker process. It holds three connections of its own: one for turns, one for claims, and one that listens and
 * holds the advisory lock by which peers see that it lives. Losing any ends the process, which the supervisor starts
 * again: nothing that was not written may be gone on with. A small pool beside them serves beats, notices and look-ups.
 */
import os from 'node:os'
import pino from 'pino'
import { hopeless, sayReady, stopOnRequest } from '../bin/child-process.ts'
import { channels } from '../engine/workflow/messages.ts'
import { newId } from '../server/ids.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { connectClaims, connectEngine, poolEngine } from '../server/store/sql/engine-connection.ts'
import { insertWorker, retireWorker } from '../server/store/sql/workers.ts'
import { DefinitionCatalog } from './catalog.ts'
import { Executor } from './executor.ts'
import { startHeartbeat } from './heartbeat.ts'
import { startHousekeeping } from './housekeeping.ts'
import { runLoop, type Signals } from './loop.ts'
import { Notices, wakePeers } from './notices.ts'
import { Notifier } from './notifications/notifier.ts'
import type { Resources } from './resources.ts'
import { startSchedules } from './schedules.ts'
import { readSettings } from './settings.ts'
import { TimerQueue } from './timer-queue.ts'

const settings = readSettings(process.env, `${os.hostname()}_${process.pid}`)
if (settings === null) {
  process.stderr.write('tramontane: the worker needs DATABASE_URL\n')
  process.exit(hopeless)
}

const log = pino({ level: process.env.LOG_LEVEL || 'info', name: settings.name })
const id = newId()
const signals: Signals = { claim: true, named: new Set(), inbox: true, draining: false, stopping: false }
let wakeUp: (() => void) | null = null
const wake = (): void => {
  wakeUp?.()
}

const [engine, claims, listener] = await Promise.all([
  connectEngine(settings.url, 'worker'),
  connectClaims(settings.url, 'worker claims'),
  connectEngine(settings.url, 'worker listens'),
])
const side = poolEngine(settings.url, 'worker beside')
const executor = new Executor(settings.concurrency)
const fail = (reason: string): void => {
  log.fatal({ reason }, 'the worker ends')
  process.exit(1)
}
for (const client of [engine, claims, listener])
  client.on('error', (error) => fail(`database connection: ${error.message}`))
side.on('error', (error) => log.warn({ error: error.message }, 'a connection beside the engine was lost'))

const resources: Resources = {
  id,
  settings,
  log,
  engine,
  claims,
  side,
  hot: new Map(),
  dirty: new Set(),
  catalog: new DefinitionCatalog(side),
  executor,
  notices: new Notices(side, (error) => {
    log.warn({ error: String(error) }, 'notices were not sent; the polls of those who wait will do')
    return undefined
  }),
  notifier: new Notifier(settings.notify, (problem) => log.warn({ problem }, 'a publisher is not used')),
  delivery: null,
  timers: new TimerQueue(({ executionId, timerId }) => resources.hot.get(executionId)?.timers.has(timerId) ?? false),
  wake,
  fail,
}

await insertWorker(listener, id, settings.name, Math.floor(Math.random() * 0x7fffffff))
crashPoint('registered')
listener.on('notification', ({ channel, payload }) => {
  if (channel === channels.definitions) resources.catalog.forget()
  else if (payload !== undefined && resources.hot.has(payload)) signals.inbox = true
  else {
    signals.claim = true
    if (payload !== undefined && payload !== '') signals.named.add(payload)
  }
  wake()
})
await listener.query(`LISTEN ${channels.wake}`)
await listener.query(`LISTEN ${channels.definitions}`)

const stopHeartbeat = startHeartbeat(resources, () => {
  signals.claim = true
  wake()
})
const stopSchedules = startSchedules(resources, () => {
  signals.claim = true
  wake()
})
const housekeeping = await startHousekeeping(resources)

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, Math.min(milliseconds, 60_000))
    function done(): void {
      clearTimeout(timer)
      wakeUp = null
      resolve()
    }
    wakeUp = done
  })

const loop = runLoop(resources, signals, sleep).catch((error: unknown) => {
  log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the loop broke')
  fail('the loop broke')
})

stopOnRequest(async () => {
  crashPoint('stop-asked')
  stopSchedules()
  signals.draining = true
  wake()
  await executor.close(settings.drainSeconds * 1000)
  signals.stopping = true
  wake()
  await loop
  crashPoint('drained')
  await stopHeartbeat()
  await retireWorker(side, id)
  crashPoint('retired')
  await Promise.all([wakePeers(side), resources.notices.close()])
  // It may take its time only now.
  await housekeeping.stop()
  await Promise.all([engine.end(), claims.end(), side.end(), listener.end()])
})

log.info({ worker: id }, 'the worker serves')
sayReady()
