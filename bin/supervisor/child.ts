/*
 * A child process that is kept running.
 *
 *   starting → serving       it sent {ready: true} over IPC
 *   starting | serving → waiting   it ended by itself or was killed: it is started again after a pause that doubles
 *                                  from 0.2 s to 10 s, and begins anew after 30 s of service
 *   starting → given up      it said that starting again is hopeless, or ended five times without ever serving
 *   any → stopped            stop(): SIGTERM, and SIGKILL when that takes too long
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import readline from 'node:readline'
import { hopeless, stopLimitMs } from '../child-process.ts'
import { ClearError } from '../clear-error.ts'
import { root } from '../root.ts'

const firstPauseMs = 200
const longestPauseMs = 10_000
const calmMs = 30_000
const triesBeforeService = 5

export interface ChildOptions {
  readonly name: string
  /** Path of the program inside the project, and its arguments. */
  readonly program: readonly string[]
  readonly environment: () => NodeJS.ProcessEnv
  /** Called once when it will not be started again. */
  readonly onGivenUp: (reason: ClearError) => void
}

export interface KeptChild {
  readonly name: string
  /** The process number now, if it runs. */
  readonly pid: number | undefined
  /** Resolves when it serves for the first time; rejects when it is given up before. */
  readonly ready: Promise<void>
  /** Ends it and has it started again, for instance with another environment. */
  restart(): void
  stop(force?: boolean): Promise<void>
  /** Ends it at once, also in the middle of a clean stop. */
  kill(): void
}

export function keepRunning(options: ChildOptions): KeptChild {
  const { name } = options
  const first = Promise.withResolvers<void>()
  first.promise.catch(() => undefined)
  let child: ChildProcess | undefined
  let pause = firstPauseMs
  let tries = 0
  let served = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const giveUp = (message: string) => {
    stopped = true
    const reason = new ClearError(message)
    first.reject(reason)
    options.onGivenUp(reason)
  }

  const begin = () => {
    tries += 1
    const started = performance.now()
    const [program = '', ...args] = options.program
    const current = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
      cwd: root,
      env: options.environment(),
      // Its own session: a Ctrl-C in the terminal is ours to pass on, in our order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    child = current
    for (const stream of [current.stdout, current.stderr]) {
      if (stream !== null)
        readline.createInterface({ input: stream }).on('line', (line) => console.log(`${name}: ${line}`))
    }
    current.on('message', (message) => {
      if (typeof message !== 'object' || message === null || !('ready' in message)) return
      if (served && tries > 0) console.log(`${name}: serving again`)
      served = true
      tries = 0
      first.resolve()
    })
    current.once('error', (error) => giveUp(`${name} could not be started: ${error.message}`))
    current.once('exit', (code, signal) => {
      if (child === current) child = undefined
      if (stopped) return
      const how = signal === null ? `exit code ${code}` : signal
      if (code === hopeless) return giveUp(`${name} cannot run (see its message above)`)
      if (!served && tries >= triesBeforeService) return giveUp(`${name} ended ${tries} times without serving (${how})`)
      if (performance.now() - started > calmMs) pause = firstPauseMs
      console.error(`tramontane: ${name} ended (${how}); starting it again in ${pause / 1000} s`)
      timer = setTimeout(begin, pause)
      pause = Math.min(pause * 2, longestPauseMs)
    })
  }
  begin()

  return {
    name,
    get pid() {
      return child?.pid
    },
    ready: first.promise,
    restart: () => void child?.kill('SIGTERM'),
    kill: () => void child?.kill('SIGKILL'),
    stop: async (force = false) => {
      stopped = true
      clearTimeout(timer)
      if (child === undefined) return
      const ended = once(child, 'exit')
      child.kill(force ? 'SIGKILL' : 'SIGTERM')
      const late = setTimeout(() => child?.kill('SIGKILL'), stopLimitMs + 1000)
      await ended
      clearTimeout(late)
    },
  }
}
