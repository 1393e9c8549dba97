import { stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import { channels, type Fault, type Message } from '../../engine/workflow/messages.ts'
import { hub } from '../events/hub.ts'
import { newId } from '../ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import { crashPoint } from '../store/crash-point.ts'
import { notify } from '../store/notify.ts'
import { pool } from '../store/pool.ts'

/** How long a worker may take, and how often it is looked whether it took the message, in milliseconds. */
const patience = 10_000
const pollEvery = 500

/**
 * Tells an execution something and waits until its owner has written the effect.
 *
 * @throws Refusal the engine's own, or 503 when no worker took the message in time (it stays and will be applied)
 */
export const sendMessage = async (executionId: string, message: Message): Promise<void> => {
  const id = newId()
  await hub().connect()
  let tell: (outcome: Fault | null | 'late') => void = () => undefined
  const outcome = new Promise<Fault | null | 'late'>((resolve) => {
    tell = resolve
  })
  const stopListening = hub().onReply(id, tell)
  const timers: NodeJS.Timeout[] = []
  try {
    await insert(id, executionId, message)
    crashPoint('message-stored')
    notify(channels.wake, executionId)
    timers.push(setTimeout(() => tell('late'), patience))
    timers.push(
      setInterval(() => void isGone(id).then((gone) => gone && setTimeout(() => tell(null), pollEvery)), pollEvery),
    )
    const answer = await outcome
    if (answer === 'late') throw refuse('timeout', { seconds: patience / 1000 })
    if (answer !== null) throw new Refusal(answer)
  } finally {
    for (const timer of timers) clearTimeout(timer)
    stopListening()
  }
}

const insert = async (id: string, executionId: string, message: Message): Promise<void> => {
  const { kind, ...body } = message
  await pool().query({
    name: 'insert-inbox',
    // Nobody may own it: then it has to be claimed for the message.
    text: `
      WITH wanted AS (
        UPDATE workflow_executions SET wanted = true WHERE id = $2 AND owner IS NULL AND NOT wanted
      )
      INSERT INTO execution_inbox (id, execution_id, kind, body) VALUES ($1, $2, $3, $4)`,
    values: [id, executionId, kind, stringifyJson(body as unknown as Value)],
  })
}

/** The statement that writes a message's effect deletes its row; a failed look counts as "not yet". */
const isGone = async (id: string): Promise<boolean> => {
  const found = await pool()
    .query({ name: 'inbox-there', text: 'SELECT FROM execution_inbox WHERE id = $1', values: [id] })
    .catch(() => null)
  return found !== null && found.rowCount === 0
}
