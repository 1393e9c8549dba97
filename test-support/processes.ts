/*
 * Real processes for tests: workers and web servers on a test's own database and on free ports. Importing this module
 * is enough for the clean-up: what still runs at the end of the file is killed.
 */
import { afterAll } from 'vitest'
import { freePort } from '../bin/free-port.ts'
import { type ProcessOptions, spawnProcess, type TestProcess } from './spawn-process.ts'

const running = new Set<TestProcess>()

afterAll(async () => {
  await Promise.all([...running].map((process) => process.kill()))
})

/** Starts a worker on a database; resolves when it serves. */
export function startWorker(databaseUrl: string, options: ProcessOptions = {}): Promise<TestProcess> {
  return startProcess('worker/main.ts', { ...options, env: { DATABASE_URL: databaseUrl, ...options.env } })
}

/** Starts a web process (the console must be built, or env say TRAMONTANE_DEV=1); resolves when it serves. */
export async function startWeb(
  databaseUrl: string,
  options: ProcessOptions = {},
): Promise<TestProcess & { readonly url: string }> {
  const port = String(await freePort())
  const env = { DATABASE_URL: databaseUrl, PORT: port, HOST: '127.0.0.1', ...options.env }
  const started = await startProcess('bin/web.ts', { ...options, env })
  return { ...started, url: `http://127.0.0.1:${env.PORT}` }
}

/** Starts a program of the project, a path inside it. */
export function startProcess(program: string, options: ProcessOptions = {}): Promise<TestProcess> {
  return spawnProcess(program, {
    ...options,
    onStart: (started) => {
      running.add(started)
      void started.ended.finally(() => running.delete(started)).catch(() => undefined)
    },
  })
}
