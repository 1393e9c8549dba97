/*
 * Programs of the project as real processes, which can be killed like a machine would. All output is kept, for
 * assertions and for the message of a failure. Whoever starts one ends it: tests of Vitest by processes.ts, programs
 * by themselves.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

export interface TestProcess {
  readonly pid: number
  readonly child: ChildProcess
  /** Everything it has printed, stdout and stderr. */
  output(): string
  /** Resolves with the match once its output matches; rejects when it ends before or `timeoutMs` pass. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>
  /** SIGSTOP and SIGCONT: the process hangs, its connections stay open. */
  pause(): void
  resume(): void
  /** SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>
  /** Resolves to the exit code when it ends, null when it was killed. */
  readonly ended: Promise<number | null>
}

export interface ProcessOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Wait for {ready: true} over IPC; on by default. */
  readonly ready?: boolean
  /** How long to wait for it, in milliseconds. */
  readonly timeoutMs?: number
  /** Told of it before it serves. */
  readonly onStart?: (started: TestProcess) => void
}

/** Starts a program of the project, a path inside it. */
export async function spawnProcess(program: string, options: ProcessOptions = {}): Promise<TestProcess> {
  const file = path.resolve(root, program)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...(options.args ?? [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
  })
  let output = ''
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  let ready = false
  let over = false
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data
      changed()
    })
  }
  child.on('message', (message) => {
    ready ||= typeof message === 'object' && message !== null && 'ready' in message
    changed()
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      over = true
      changed()
      resolve(code)
    })
  })

  /** Resolves when `test` gives a value; looked at whenever something was printed or said. */
  const until = <T>(what: string, test: () => T | undefined | null | false, timeoutMs: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer)
        listeners.delete(look)
        act()
      }
      const look = () => {
        const value = test()
        if (value) finish(() => resolve(value))
        else if (over) finish(() => reject(new Error(`${program} ended before ${what}:\n${output}`)))
      }
      const late = () => finish(() => reject(new Error(`${program}: no ${what} in ${timeoutMs} ms:\n${output}`)))
      const timer = setTimeout(late, timeoutMs)
      listeners.add(look)
      look()
    })

  const signal = async (name: 'SIGKILL' | 'SIGTERM') => {
    if (!over) child.kill(name)
    return await ended
  }
  const started: TestProcess = {
    pid: child.pid ?? 0,
    child,
    output: () => output,
    waitFor: (pattern, timeoutMs = 30_000) => until(String(pattern), () => pattern.exec(output), timeoutMs),
    kill: async () => void (await signal('SIGKILL')),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    stop: () => signal('SIGTERM'),
    ended,
  }
  options.onStart?.(started)
  if (options.ready ?? true) await until('it was ready', () => ready, options.timeoutMs ?? 60_000)
  else if (child.pid === undefined) await once(child, 'spawn')
  return started
}
