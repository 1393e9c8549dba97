/*
 * The worker process; with --executor-only one that runs actions of its targets and no executions. It holds three connections of its own: one for turns, one for claims, and one that listens and
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
import { recoverJobs } from '../server/store/sql/recover-jobs.ts'
import { insertWorker, retireWorker } from '../server/store/sql/workers.ts'
import { DefinitionCatalog } from './catalog.ts'
import { Executor } from './executor.ts'
import { startHeartbeat } from './heartbeat.ts'
import { startJobs } from './jobs.ts'
import type { Signals } from './loop.ts'
import { Notices, wakePeers } from './notices.ts'
import { Notifier } from './notifications/notifier.ts'
import type { Resources } from './resources.ts'
import { runExecutions } from './run-executions.ts'
import { readSettings } from './settings.ts'
import { TimerQueue } from './timer-queue.ts'

const read = readSettings(process.env, process.argv.slice(2), `${os.hostname()}_${process.pid}`)
if (!read.ok) {
  process.stderr.write(`tramontane: ${read.error}\n`)
  process.exit(hopeless)
}
const settings = read.value

const log = pino({ level: process.env.LOG_LEVEL || 'info', name: settings.name })
const id = newId()
const signals: Signals = { claim: true, named: new Set(), inbox: true, draining: false, stopping: false }
let wakeUp: (() => void) | null = null
const wake = (): void => {
  wakeUp?.()
}

const side = poolEngine(settings.url, 'worker beside')
const listener = await connectEngine(settings.url, 'worker listens')
// An executor has no turns and claims no executions.
const turns = settings.executorOnly
  ? null
  : {
      engine: await connectEngine(settings.url, 'worker'),
      claims: await connectClaims(settings.url, 'worker claims'),
    }
const own = turns === null ? [listener] : [listener, turns.engine, turns.claims]
const executor = new Executor(settings.concurrency)
const fail = (reason: string): void => {
  log.fatal({ reason }, 'the worker ends')
  process.exit(1)
}
for (const client of own) client.on('error', (error) => fail(`database connection: ${error.message}`))
side.on('error', (error) => log.warn({ error: error.message }, 'a connection beside the engine was lost'))

const resources: Resources = {
  id,
  settings,
  log,
  engine: turns?.engine ?? side,
  claims: turns?.claims ?? side,
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

await insertWorker(listener, {
  id,
  name: settings.name,
  lockKey: Math.floor(Math.random() * 0x7fffffff),
  targets: settings.targets,
  runsExecutions: !settings.executorOnly,
})
crashPoint('registered')
const jobs = settings.targets.length === 0 ? null : startJobs(resources)
listener.on('notification', ({ channel, payload }) => {
  if (channel === channels.jobs) {
    if (payload !== undefined && settings.targets.includes(payload)) jobs?.wake()
    return
  }
  if (channel === channels.definitions) resources.catalog.forget()
  else if (payload !== undefined && resources.hot.has(payload)) signals.inbox = true
  else {
    signals.claim = true
    if (payload !== undefined && payload !== '') signals.named.add(payload)
  }
  wake()
})
const heard = settings.executorOnly ? [] : [channels.wake, channels.definitions]
for (const channel of jobs === null ? heard : [...heard, channels.jobs]) await listener.query(`LISTEN ${channel}`)

const stopHeartbeat = startHeartbeat(resources, () => {
  signals.claim = true
  wake()
})

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

const executions = settings.executorOnly ? null : await runExecutions(resources, signals, sleep)

stopOnRequest(async () => {
  crashPoint('stop-asked')
  executions?.quiet()
  await executor.close(settings.drainSeconds * 1000)
  await jobs?.stop()
  await executions?.drain()
  crashPoint('drained')
  await stopHeartbeat()
  await retireWorker(side, id)
  await recoverJobs(side)
  crashPoint('retired')
  await Promise.all([wakePeers(side), resources.notices.close()])
  // It may take its time only now.
  await executions?.end()
  await Promise.all([...own, side].map((connection) => connection.end()))
})

log.info({ worker: id, targets: settings.targets }, settings.executorOnly ? 'the executor serves' : 'the worker serves')
sayReady()
