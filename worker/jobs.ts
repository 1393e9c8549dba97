/*
 * Runs the actions of this process's targets. A job is a row: free, or claimed by the one executor that calls it.
 *
 * - Claimed means called: no more are claimed than can be called at once, the claim is durable before the call, and
 *   what was claimed by an executor that died is not called again unless that is safe (recover-jobs.ts).
 * - One statement hands in results and takes other jobs: while it is under way results gather, so that a busy executor
 *   makes fewer commits for each job, not more. A result goes to the inbox of the execution; whoever owns it applies it.
 * - An executor that was declared dead hands in nothing: its jobs are not its own any more.
 *
 * Notices wake it, the poll makes it sure. Each poll also looks whether what runs here was called off.
 */
import { systemActions } from '../actions/registry.ts'
import { stringifyJson } from '../engine/data/json.ts'
import type { Value } from '../engine/data/values.ts'
import type { ActionResult } from '../engine/workflow/catalog.ts'
import { channels } from '../engine/workflow/messages.ts'
import { newId } from '../server/ids.ts'
import { crashPoint } from '../server/store/crash-point.ts'
import { type ClaimedJob, type Exchange, exchangeJobs, type JobReport } from '../server/store/sql/exchange-jobs.ts'
import { insertMessages } from '../server/store/sql/insert-messages.ts'
import { lostJobs } from '../server/store/sql/lost-jobs.ts'
import { releaseJobs } from '../server/store/sql/release-jobs.ts'
import type { Executor } from './executor.ts'
import { type Job, readJob } from './job.ts'
import type { Resources } from './resources.ts'

export interface Jobs {
  /** There may be jobs, or some were called off. */
  wake(): void
  /** Takes no more; hands in what is there. */
  stop(): Promise<void>
}

export const startJobs = (resources: Resources): Jobs => {
  const { executor, settings } = resources
  const running = new Set<string>()
  let reports: JobReport[] = []
  let wanted = true
  let stopping = false
  let busy: Promise<void> | null = null

  /** An exchange failed: it may have been done all the same. */
  let unsure = false

  const round = async (): Promise<void> => {
    while (wanted || reports.length > 0) {
      wanted = false
      const sent = reports
      reports = []
      const places = takePlaces(executor, stopping)
      const exchanged = await exchange(places, sent).catch((error: unknown) => {
        resources.log.error({ error: String(error) }, 'jobs could not be exchanged; the next poll tries again')
        return null
      })
      const jobs = exchanged?.jobs ?? []
      executor.givePlacesBack(places - jobs.length)
      unsure = exchanged === null
      if (exchanged === null) {
        reports = [...sent, ...reports]
        return
      }
      if (!exchanged.alive) return resources.fail('declared dead by another worker')
      // As many as there were places: there may be more by the time one is free.
      if (jobs.length === places && places > 0) wanted = true
      if (jobs.length > 0 || sent.length > 0) crashPoint('jobs-exchanged')
      for (const job of jobs) begin(job)
      resources.notices.tell(channels.wake, exchanged.told)
      tellStarted(resources, jobs)
    }
  }
  const exchange = async (places: number, sent: readonly JobReport[]): Promise<Exchange> => {
    if (unsure) await releaseJobs(resources.side, resources.id, [...running, ...sent.map(({ id }) => id)])
    return exchangeJobs(resources.side, resources.id, settings.targets, places, sent)
  }
  const look = (): void => {
    busy ??= round().finally(() => {
      busy = null
      // What came while the last statement ended.
      if (!stopping && reports.length > 0) setTimeout(look, 10)
    })
  }
  const begin = ({ id, job: text }: ClaimedJob): void => {
    const job = readJob(text)
    running.add(id)
    executor.run({
      actionId: id,
      call: callOf(job),
      repeatable: job.repeatable,
      timeout: job.timeout,
      context: job.context,
      done: (result) => {
        running.delete(id)
        reports.push({ id, messageId: newId(), body: reportOf(id, job, result) })
        wanted = true
        look()
      },
    })
  }
  const poll = setInterval(() => {
    wanted = true
    look()
    void callOff(resources, running)
  }, settings.pollMs)
  look()
  return {
    wake() {
      wanted = true
      look()
      void callOff(resources, running)
    },
    async stop() {
      stopping = true
      clearInterval(poll)
      await busy
      await round()
    },
  }
}

/** As many as are free, so that all that is claimed can be called at once. */
const takePlaces = (executor: Executor, stopping: boolean): number => {
  let places = 0
  while (!stopping && executor.takePlace()) places++
  return places
}

/** Null when there is nothing to tell: an asynchronous action was set going. */
const reportOf = (actionId: string, { isSync }: Job, result: ActionResult | null): string | null =>
  result === null || (!isSync && result.kind === 'success')
    ? null
    : stringifyJson({ actionId, result } as unknown as Value)

const callOf = ({ action, input, isSync }: Job) => ({
  systemName: action,
  input,
  isSync,
  instant: () => systemActions.get(action)?.instant?.(input) ?? null,
  finish: (result: ActionResult) => result,
})

const callOff = async (resources: Resources, running: ReadonlySet<string>): Promise<void> => {
  if (running.size === 0) return
  try {
    for (const id of await lostJobs(resources.side, resources.id, [...running])) resources.executor.abort(id)
  } catch (error) {
    resources.log.warn({ error: String(error) }, 'it was not seen which jobs were called off')
  }
}

/** Executions that were told that these waited hear that they do not any more. */
const tellStarted = (resources: Resources, jobs: readonly ClaimedJob[]): void => {
  const waited = jobs.filter(({ told }) => told)
  if (waited.length === 0) return
  const messages = waited.map(({ id, executionId }) => ({
    id: newId(),
    executionId,
    kind: 'action-waits',
    body: JSON.stringify({ actionId: id, reason: null }),
  }))
  insertMessages(resources.side, messages)
    .then(() =>
      resources.notices.tell(
        channels.wake,
        waited.map(({ executionId }) => executionId),
      ),
    )
    .catch((error: unknown) => resources.log.warn({ error: String(error) }, 'an execution was not told of a start'))
}
