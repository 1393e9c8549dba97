import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { root } from '../root.ts'

/** Scripts are run by this Node.js, not by the one their first line would find. */
const isScript = (program: string) =>
  program.endsWith('.ts') || readFileSync(program).subarray(0, 2).toString() === '#!'

/** Runs a program with its output shown and resolves to its exit code; it is ended when we are. */
export function runShown(program: string, args: readonly string[], env = process.env): Promise<number> {
  const [command, all] = isScript(program) ? [process.execPath, [program, ...args]] : [program, args]
  return new Promise((resolve) => {
    const child = spawn(command, all, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code) => {
      process.off('exit', end)
      resolve(code ?? 1)
    })
  })
}
