/*
 * What other processes say, heard on one connection of this process. Notices are hints: after a lost connection the
 * listeners of events are told to look for themselves (`null`), and whoever waits for a reply polls anyway.
 */
import pg from 'pg'
import { parseJson } from '../../engine/data/json.ts'
import { isMap } from '../../engine/data/values.ts'
import { channels, type Fault } from '../../engine/workflow/messages.ts'

/** Executions of which events were written; null: some may have been missed. */
export type EventNotice = { readonly executionId: string; readonly seq: number; readonly projectId: string } | null
type EventListener = (notice: EventNotice) => void
type ReplyListener = (fault: Fault | null) => void

/** Waits between attempts to connect again, in milliseconds. */
const reconnectDelay = 500

class Hub {
  readonly #events = new Set<EventListener>()
  readonly #replies = new Map<string, ReplyListener>()
  #client: pg.Client | null = null
  #connecting: Promise<void> | null = null
  #closed = false

  /** Calls the listener for each notice, until the returned function is called. */
  onEvents(listener: EventListener): () => void {
    this.#events.add(listener)
    void this.connect()
    return () => this.#events.delete(listener)
  }

  /** Calls the listener with the answer to the inbox message, until the returned function is called. */
  onReply(id: string, listener: ReplyListener): () => void {
    this.#replies.set(id, listener)
    return () => this.#replies.delete(id)
  }

  /** Resolves when it listens, or could not for now (it goes on trying). */
  connect(): Promise<void> {
    if (this.#client !== null || this.#closed) return Promise.resolve()
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = null
    })
    return this.#connecting
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#connecting
    await this.#client?.end().catch(() => undefined)
    this.#client = null
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'tramontane listen' })
    const lost = () => {
      if (this.#client === client) this.#client = null
      client.removeAllListeners()
      client.on('error', () => undefined)
      client.end().catch(() => undefined)
      if (!this.#closed) setTimeout(() => void this.connect(), reconnectDelay).unref()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ channel, payload }) => this.#hear(channel, payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${channels.events}; LISTEN ${channels.reply}`)
      this.#client = client
      for (const listener of this.#events) listener(null)
    } catch {
      lost()
    }
  }

  #hear(channel: string, payload: string): void {
    const message = read(payload)
    if (channel === channels.events && Array.isArray(message)) {
      for (const entry of message) {
        if (!Array.isArray(entry)) continue
        const [executionId, seq, projectId] = entry
        if (typeof executionId !== 'string') continue
        const notice = { executionId, seq: Number(seq), projectId: String(projectId) }
        for (const listener of this.#events) listener(notice)
      }
    } else if (channel === channels.reply && isMap(message) && typeof message.id === 'string') {
      const { error } = message
      const fault = isMap(error) ? { code: String(error.code), message: String(error.message) } : null
      this.#replies.get(message.id)?.(fault)
    }
  }
}

const read = (payload: string) => {
  try {
    return parseJson(payload)
  } catch {
    return null
  }
}

const key = Symbol.for('tramontane.hub')
type Holder = { [key]?: Hub }

/** The one hub of this process. */
export const hub = (): Hub => {
  const holder = globalThis as Holder
  holder[key] ??= new Hub()
  return holder[key]
}

/** Ends it, for a clean stop. */
export const closeHub = async (): Promise<void> => {
  const holder = globalThis as Holder
  const open = holder[key]
  delete holder[key]
  await open?.close()
}
