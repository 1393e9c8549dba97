/*
 * The embedded PostgreSQL of a running product, guarded.
 *
 * One session of ours holds an advisory lock for as long as the product runs: it is what tells a second `npm start` on
 * the same DATA_DIR that there is a first one, and it is gone the moment that one dies, however it dies. The server is
 * looked at four times a second; when it is gone it is started again, after a pause that doubles from 0.2 s to 10 s.
 */
import pg from 'pg'
import { ClearError } from '../clear-error.ts'
import { type Postgres, startPostgres } from '../postgres/start-postgres.ts'
import { processAlive } from '../process-alive.ts'

const lockKey = 'tramontane supervisor'
/** How long the session of a start that was just killed may still be there, in milliseconds. */
const graceMs = 1500
const calmMs = 30_000

export interface KeptPostgres {
  readonly url: string
  readonly pid: number
  readonly reused: boolean
  stop(force?: boolean): Promise<void>
}

export interface KeepOptions {
  readonly dataDir: string
  /** Where the first start serves, if this is a second one. */
  readonly otherAddress: () => string | undefined
  readonly progress: (text: string) => void
  /** The server came back under another connection string: its port was taken in between. */
  readonly onMoved: (url: string) => void
}

/** Starts (or takes over) the server and guards it until `stop`. */
export async function keepPostgres({ dataDir, otherAddress, progress, onMoved }: KeepOptions): Promise<KeptPostgres> {
  let server = await startPostgres({ dataDir, progress })
  let lock = await takeLock(server, dataDir, otherAddress)
  let since = performance.now()
  let pause = 200
  let stopped = false
  let timer: NodeJS.Timeout

  let restarting: Promise<void> | undefined

  const restart = async () => {
    if (performance.now() - since > calmMs) pause = 200
    console.error(`tramontane: postgres ended; starting it again in ${pause / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, pause))
    pause = Math.min(pause * 2, 10_000)
    if (stopped) return
    try {
      const before = server.url
      server = await startPostgres({ dataDir })
      lock = await takeLock(server, dataDir, otherAddress)
      since = performance.now()
      console.log('postgres: serving again')
      if (server.url !== before) onMoved(server.url)
    } catch (error) {
      console.error(`tramontane: ${error instanceof Error ? error.message : error}`)
    }
  }
  const watch = () => {
    timer = setTimeout(async () => {
      if (!processAlive(server.pid)) {
        restarting = restart()
        await restarting
      }
      if (!stopped) watch()
    }, 250)
  }
  watch()

  return {
    get url() {
      return server.url
    },
    get pid() {
      return server.pid
    },
    reused: server.reused,
    stop: async (force = false) => {
      stopped = true
      clearTimeout(timer)
      // One that is just being started must be stopped, not the one before it.
      await restarting
      await lock.end().catch(() => undefined)
      await server.stop(force ? 'immediate' : 'fast')
    },
  }
}

async function takeLock(server: Postgres, dataDir: string, otherAddress: () => string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.superuserUrl, application_name: 'tramontane supervisor' })
  // The session ends when the server does; the watch sees to that.
  client.on('error', () => undefined)
  await client.connect()
  const end = performance.now() + graceMs
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [lockKey],
    )
    if (rows[0]?.taken) return client
    if (performance.now() > end) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.end()
  const where = otherAddress()
  throw new ClearError(
    `Tramontane is already running on ${dataDir}${where === undefined ? '' : ` at ${where}`}: ` +
      'stop it first, or choose another DATA_DIR',
  )
}
