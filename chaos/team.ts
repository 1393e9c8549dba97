/*
 * Workers that are kept running while faults befall them: one that ended, however, is started again at once, as a
 * supervisor would. What happened is counted.
 */
import { spawnProcess, type TestProcess } from '../test-support/spawn-process.ts'
import type { Database } from './database.ts'
import { target } from './shapes.ts'

export interface Team {
  /** Names of the workers that serve and are not under a fault now. */
  idle(): string[]
  /** kill -9. Gives how many milliseconds later the last of its executions was owned by another or ended; null: it had none. */
  kill(name: string): Promise<number | null>
  /** SIGSTOP for so long, SIGCONT. Gives whether it found itself fenced and ended. */
  pause(name: string, milliseconds: number): Promise<boolean>
  /** SIGTERM. Gives its exit code. */
  stop(name: string): Promise<number | null>
  /** Ends all, cleanly. */
  end(): Promise<void>
}

export const startTeam = async (db: Database, size: number, env: Record<string, string> = {}): Promise<Team> => {
  const members = new Map<string, TestProcess>()
  const busy = new Set<string>()
  let born = 0
  let ending = false

  const recruit = async (): Promise<void> => {
    while (!ending) {
      const name = `member-${++born}`
      try {
        const member = await spawnProcess('worker/main.ts', {
          env: {
            LOG_LEVEL: 'error',
            NODE_ENV: 'production',
            WORKER_TARGETS: target,
            ...env,
            DATABASE_URL: db.url,
            WORKER_NAME: name,
          },
        })
        members.set(name, member)
        void member.ended.then(() => {
          members.delete(name)
          void recruit()
        })
        return
      } catch {
        // The database is away: it ended before it served.
        await sleep(300)
      }
    }
  }
  await Promise.all(Array.from({ length: size }, recruit))

  const during = async <T>(name: string, work: (member: TestProcess) => Promise<T>): Promise<T> => {
    const member = members.get(name)
    if (member === undefined) throw new Error(`no worker ${name}`)
    busy.add(name)
    try {
      return await work(member)
    } finally {
      busy.delete(name)
    }
  }

  return {
    idle: () => [...members.keys()].filter((name) => !busy.has(name)),
    kill: (name) =>
      during(name, async (member) => {
        await member.kill()
        return await takeOverTime(db, name)
      }),
    pause: (name, milliseconds) =>
      during(name, async (member) => {
        member.pause()
        await sleep(milliseconds)
        member.resume()
        return (await Promise.race([member.ended, sleep(3000).then(() => 'alive')])) === 1
      }),
    stop: (name) => during(name, (member) => member.stop()),
    async end() {
      ending = true
      await Promise.all([...members.values()].map((member) => member.stop()))
    },
  }
}

/** From the death of a worker until everything it had goes on. */
const takeOverTime = async (db: Database, name: string): Promise<number | null> => {
  const began = performance.now()
  const [worker] = await db.rows('SELECT id FROM workers WHERE name = $1', [name])
  const rows = await db.rows(
    `SELECT id FROM workflow_executions WHERE owner = $1 AND state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')`,
    [worker?.id],
  )
  if (rows.length === 0) return null
  for (;;) {
    const [open] = await db.rows(
      `SELECT count(*)::int AS n FROM workflow_executions
       WHERE id = ANY($1::uuid[]) AND (owner = $2 OR (owner IS NULL AND wanted))`,
      [rows.map((row) => row.id), worker.id],
    )
    if (open.n === 0) return Math.round(performance.now() - began)
    await sleep(20)
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
