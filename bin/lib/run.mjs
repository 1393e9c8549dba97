import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { compileCacheFolder } from './compile-cache-folder.mjs'
import { root } from './root.mjs'

/**
 * Runs one of the project's programs and resolves to its exit code. It gets a session of its own and an IPC channel:
 * a Ctrl-C reaches it once, from us, instead of twice (from the terminal and from npm), and it ends when we are killed.
 * @param {string} node
 * @param {string} program path inside the project
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function run(node, program, args) {
  const binFolder = path.join(root, 'node_modules', '.bin')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, program), ...args], {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${binFolder}${path.delimiter}${process.env.PATH ?? ''}`,
      // Web, worker and all else that is started below inherit it: a worker that was killed is back sooner.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compileCacheFolder,
      NEXT_TELEMETRY_DISABLED: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  let last = 0
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // The terminal and npm both send a Ctrl-C on: two within half a second are one.
      if (Date.now() - last > 500) child.kill(signal)
      last = Date.now()
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`tramontane: ${node} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') console.error('tramontane: killed; what was committed is kept, start again to go on')
      resolve(code ?? 128 + (os.constants.signals[signal ?? 'SIGKILL'] ?? 0))
    })
  })
}
