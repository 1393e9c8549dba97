import type { PgBoss } from 'pg-boss'
import { sendRequest } from '../../actions/http/send-request.ts'
import { deleteNotification, nextNotification, waitingNotifications } from '../../server/store/sql/notifications.ts'
import type { Resources } from '../resources.ts'

const queue = 'notifications'

/** Attempts at one message beyond the first; with back-off from two seconds they span some two minutes. */
const retries = 5

/** As Mistral: 3 seconds to connect, 10 to answer. Ours bounds the whole. */
const timeoutMs = 13_000

interface Letterbox {
  readonly executionId: string
  readonly url: string
}

export interface Delivery {
  /** The outbox has something for these. */
  send(boxes: readonly Letterbox[]): void
}

/**
 * Delivers what lies in the outbox. One job for each execution and address at a time, so that messages arrive in the
 * order of what happened; a message that fails holds those behind it up until it was given up.
 */
export const startDelivery = async (resources: Resources, boss: PgBoss): Promise<Delivery> => {
  const { log, side } = resources
  const send = (boxes: readonly Letterbox[]): void => {
    for (const box of new Map(boxes.map((one) => [`${one.executionId} ${one.url}`, one])).values()) {
      boss
        .send(queue, box, { singletonKey: `${box.executionId} ${box.url}` })
        .catch((error: unknown) => log.warn({ error: String(error) }, 'a notification waits for the next sweep'))
    }
  }
  await boss.createQueue(queue, { policy: 'stately', retryLimit: retries, retryDelay: 2, retryBackoff: true })
  await boss.work<Letterbox>(
    queue,
    { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: 4, includeMetadata: true },
    async ([job]) => {
      if (job === undefined) return
      await deliverAll(resources, job.data, job.retryCount >= retries)
    },
  )
  const sweep = async (): Promise<void> => send(await waitingNotifications(side))
  const timer = setInterval(() => void sweep().catch(() => undefined), 30_000)
  timer.unref()
  return { send }
}

const deliverAll = async ({ side, log }: Resources, box: Letterbox, last: boolean): Promise<void> => {
  for (;;) {
    const message = await nextNotification(side, box.executionId, box.url)
    if (message === null) return
    const problem = await post(box.url, message.headers, message.body)
    if (problem !== null) {
      const about = { execution: box.executionId, event: message.event, problem }
      if (!last) {
        log.info(about, 'a notification was not taken; it is tried again')
        throw new Error(problem)
      }
      log.warn(about, 'a notification was given up')
    }
    await deleteNotification(side, message.id)
  }
}

/** Null when it was taken, which is a 200 or 201; redirects are not followed, for they could lead anywhere. */
const post = async (
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<string | null> => {
  const url = new URL(address)
  const signal = AbortSignal.timeout(timeoutMs)
  const sent = new Map([...Object.entries(headers), ['content-type', 'application/json'], ['user-agent', 'tramontane']])
  try {
    const response = await sendRequest(
      {
        method: 'POST',
        url,
        headers: sent,
        body: Buffer.from(body),
        followRedirects: false,
        verify: true,
        timeout: 10,
      },
      signal,
    )
    return response.status === 200 || response.status === 201 ? null : `status ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
