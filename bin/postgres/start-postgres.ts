/*
 * Starts the embedded PostgreSQL of one DATA_DIR, or takes over the one that already serves it.
 *
 * A server may be found in one of four states:
 *   none      no pid file, or one whose process is gone or is not a PostgreSQL of this folder → start one
 *   live      its parent was killed and it lived on → reuse it; stopping works by its process number
 *   rising    started or recovering, not answering yet → wait for it
 *   falling   stopping, or killed with its own children still ending → wait, then start one
 * Two starts at once are settled by PostgreSQL's own lock on the folder: the loser finds the winner's server live.
 */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { ClearError } from '../clear-error.ts'
import { freePort, portIsFree } from '../free-port.ts'
import { processAlive, waitForExit } from '../process-alive.ts'
import { findBinaries } from './binaries.ts'
import { ensureDatabase } from './ensure-database.ts'
import { initCluster } from './init-cluster.ts'
import { keptPassword } from './password.ts'
import { liveServer, type ServerPid } from './pid-file.ts'
import { serverEnvironment, settings } from './settings.ts'
import { makeStateFolder, type StateFolder } from './state-folder.ts'
import { connectionUrl } from './url.ts'

const startTimeoutMs = 120_000

export interface StartOptions {
  readonly dataDir: string
  /** Settings on top of our own. */
  readonly settings?: Readonly<Record<string, string>>
  /** Wait for the disk after creating the cluster; off for throw-away servers. */
  readonly sync?: boolean
  /** Told before each step that takes time. */
  readonly progress?: (step: string) => void
}

export interface Postgres {
  /** Connects the product's own role, which is no superuser, to the product's database. */
  readonly url: string
  /** Connects the superuser to the database `postgres`. */
  readonly superuserUrl: string
  readonly pid: number
  readonly port: number
  /** True when it was running already. */
  readonly reused: boolean
  readonly log: string
  /** Stops it and waits: `fast` ends sessions and writes everything out, `immediate` leaves that to the next start. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
}

/** Starts or reuses the server of `dataDir`; resolves when it answers. Throws a ClearError with the reason otherwise. */
export async function startPostgres(options: StartOptions): Promise<Postgres> {
  const state = openState(options.dataDir)
  const binaries = findBinaries(state.account)
  if (!existsSync(state.data)) options.progress?.('creating the database')
  await initCluster(state, binaries, options.sync ?? true)
  const deadline = performance.now() + startTimeoutMs
  for (let attempt = 1; ; attempt++) {
    const live = await answeringServer(state, deadline)
    if (live !== undefined) return await describe(state, live, true)
    const port = await choosePort(state, attempt)
    const started = await launch(state, binaries.postgres, port, options.settings ?? {}, deadline)
    if (typeof started !== 'string') return await describe(state, started, false)
    // A lock or a port that is still held passes by itself; anything else does not.
    if (
      !/lock file|shared memory|Address already in use|could not bind/i.test(started) ||
      performance.now() > deadline
    ) {
      throw new ClearError(`PostgreSQL did not start: ${started} (its log: ${state.log})`)
    }
    await sleep(Math.min(100 * attempt, 1000))
  }
}

function openState(dataDir: string): StateFolder {
  try {
    const state = makeStateFolder(dataDir)
    keptPassword(state.superuserPassword)
    return state
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) {
      throw new ClearError(
        `DATA_DIR ${dataDir} cannot be used by this account (${error.message}): ` +
          'start as the account that started it first, or choose another DATA_DIR',
        { cause: error },
      )
    }
    throw error
  }
}

/** The live server once it answers; undefined when there is none (any more). */
async function answeringServer(state: StateFolder, deadline: number): Promise<ServerPid | undefined> {
  while (performance.now() < deadline) {
    const live = liveServer(state.data)
    if (live === undefined) return undefined
    if (await answers(state, live.port)) return live
    await sleep(50)
  }
  throw new ClearError(`PostgreSQL runs on ${state.data} but does not answer (its log: ${state.log})`)
}

async function answers(state: StateFolder, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: connectionUrl('postgres', keptPassword(state.superuserPassword), port, 'postgres'),
    connectionTimeoutMillis: 2000,
  })
  // A server that goes down while we ask is an answer too: no.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function choosePort(state: StateFolder, attempt: number): Promise<number> {
  const kept = existsSync(state.port) ? Number(readFileSync(state.port, 'utf8')) : 0
  return kept > 0 && attempt < 3 && (await portIsFree(kept)) ? kept : await freePort()
}

/** Runs the server; returns its numbers when it answers, or the reason when it ended before. */
async function launch(
  state: StateFolder,
  program: string,
  port: number,
  extra: Readonly<Record<string, string>>,
  deadline: number,
): Promise<ServerPid | string> {
  if ((statSync(state.log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(state.log, `${state.log}.1`)
  const args = Object.entries({ ...settings, ...extra, port: String(port) }).flatMap(([k, v]) => ['-c', `${k}=${v}`])
  // A file, not a pipe: the server may outlive us and must not fail when it logs.
  const log = openSync(state.log, 'a', 0o600)
  const from = statSync(state.log).size
  const child = spawn(program, ['-D', state.data, ...args], {
    ...state.account,
    cwd: '/',
    // Its own session: Ctrl-C in the terminal is for the supervisor, which stops the server last.
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment,
  })
  closeSync(log)
  child.unref()
  let ended = false
  child.once('error', () => {
    ended = true
  })
  child.once('exit', () => {
    ended = true
  })
  while (!ended && performance.now() < deadline) {
    if (child.pid !== undefined && liveServer(state.data)?.pid === child.pid && (await answers(state, port))) {
      return { pid: child.pid, port }
    }
    await sleep(20)
  }
  // A server that was quicker writes to the same file: only our lines count, which have our number or none yet.
  const lines = readFileSync(state.log)
    .subarray(from)
    .toString()
    .trim()
    .split('\n')
    .filter((line) => /\[(\d+)\]/.exec(line)?.[1] === undefined || line.includes(`[${child.pid}]`))
  return lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? lines.at(-1) ?? ''
}

async function describe(state: StateFolder, { pid, port }: ServerPid, reused: boolean): Promise<Postgres> {
  const superuserUrl = connectionUrl('postgres', keptPassword(state.superuserPassword), port, 'postgres')
  const url = await ensureDatabase(state, superuserUrl, port)
  writeFileSync(state.port, `${port}\n`)
  return { url, superuserUrl, pid, port, reused, log: state.log, stop: (mode = 'fast') => stopServer(pid, mode) }
}

/** Stops a server by its number; harder signals follow when it does not obey. */
export async function stopServer(pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  const signals = mode === 'fast' ? (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) : (['SIGQUIT', 'SIGKILL'] as const)
  for (const signal of signals) {
    if (!processAlive(pid)) return
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitForExit(pid, signal === 'SIGINT' ? 30_000 : 5000)) return
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
