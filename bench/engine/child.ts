import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '../../bin/root.ts'

export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  readonly port: number
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts a program of the project and waits until it says that it is ready. */
export const startChild = async (file: string, env: Readonly<Record<string, string>> = {}): Promise<Child> => {
  const child = spawn(
    process.execPath,
    [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), path.join(root, file)],
    {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'warn', ...env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = await new Promise<{ port?: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port?: number }))
    child.once('exit', (code) => reject(new Error(`${file} ended (${code})`)))
  })
  return {
    process: child,
    pid: child.pid ?? 0,
    port: ready.port ?? 0,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null) child.kill(signal)
      await gone
    },
  }
}
