import { spawn } from 'node:child_process'
import { root } from './root.ts'

export interface Outcome {
  readonly code: number
  readonly output: string
}

/** Runs a program to its end and returns what it printed; nothing is shown. Ends with this process. */
export function runQuietly(program: string, args: readonly string[], env = process.env): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const add = (data: Buffer) => {
      output = (output + data).slice(-200_000)
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    const end = () => child.kill('SIGKILL')
    process.once('exit', end)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      resolve({ code: code ?? 1, output })
    })
  })
}
