/* The processes that scenarios run with. */
import { spawnProcess, type TestProcess } from '../test-support/spawn-process.ts'
import { target } from './shapes.ts'

/**
 * Settings of workers here: executions that only wait are let go soon, actions wait for places, and the worker can be
 * armed with a crash point.
 */
export const workerEnv = {
  LOG_LEVEL: 'warn',
  NODE_ENV: 'test',
  WORKER_IDLE_MS: '300',
  WORKER_CONCURRENCY: '6',
  WORKER_TARGETS: target,
}

export const startChaosWorker = (url: string, env: Record<string, string> = {}): Promise<TestProcess> =>
  spawnProcess('worker/main.ts', { env: { DATABASE_URL: url, ...workerEnv, ...env } })

/** A worker that outlives scenarios, for those that want a second one. */
export interface Companion {
  readonly name: string
  present(): Promise<void>
  absent(): Promise<void>
}

/** It claims one execution at a time, so that most are left to the armed worker. */
export const companionOf = (url: string): Companion => {
  const name = 'companion'
  let process: TestProcess | null = null
  return {
    name,
    async present() {
      if (process !== null && process.child.exitCode === null) return
      process = await startChaosWorker(url, { WORKER_NAME: name, WORKER_CLAIM: '1' })
    },
    async absent() {
      await process?.stop()
      process = null
    },
  }
}

export interface Web {
  readonly process: TestProcess
  readonly url: string
}

/** Starts a process that serves the API. */
export const startWeb = async (databaseUrl: string, env: Record<string, string> = {}): Promise<Web> => {
  let port = 0
  const process = await spawnProcess('chaos/web.ts', {
    env: { DATABASE_URL: databaseUrl, NODE_ENV: 'test', ...env },
    onStart: ({ child }) => {
      child.on('message', (message) => {
        port = (message as { port: number }).port
      })
    },
  })
  return { process, url: `http://127.0.0.1:${port}/v2` }
}
