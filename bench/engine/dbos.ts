/* DBOS Transact as a peer. It is installed when it is first measured: the product does not depend on it. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../bin/root.ts'
import { startChild } from './child.ts'
import type { Effort } from './repeat.ts'

export interface Dbos {
  readonly pid: number
  /** Runs a workflow of the driver with `n` steps again and again; gives the milliseconds of each. */
  run(workflow: 'chain' | 'fan' | 'http', n: number, effort: Effort): Promise<number[]>
  stop(): Promise<void>
}

const folder = 'bench/engine/dbos'

/** Null when it is not there and cannot be installed. */
export const startDbos = async (url: string, targetUrl: string): Promise<Dbos | null> => {
  try {
    if (!existsSync(path.join(root, folder, 'node_modules'))) {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: path.join(root, folder),
        stdio: 'ignore',
      })
    }
    const child = await startChild(`${folder}/driver.mjs`, { DBOS_URL: url, TARGET_URL: targetUrl })
    let asked = 0
    return {
      pid: child.pid,
      run: (run, n, effort) =>
        new Promise((resolve, reject) => {
          const id = ++asked
          const take = (message: unknown): void => {
            const answer = message as { id: number; milliseconds?: number[]; error?: string }
            if (answer.id !== id) return
            child.process.off('message', take)
            if (answer.milliseconds !== undefined) resolve(answer.milliseconds)
            else reject(new Error(`DBOS: ${answer.error}`))
          }
          child.process.on('message', take)
          child.process.send({ id, run, n, pauseMs: 0, ...effort })
        }),
      stop: () => child.stop('SIGKILL'),
    }
  } catch (error) {
    process.stderr.write(`bench: without DBOS (${error instanceof Error ? error.message : String(error)})\n`)
    return null
  }
}
