import { spawn } from 'node:child_process'

const watcher = `
  process.stdin.resume()
  process.stdin.once('close', () => {
    try { process.kill(Number(process.argv[1]), 'SIGQUIT') } catch {}
    setTimeout(() => require('fs').rmSync(process.argv[2], { recursive: true, force: true, maxRetries: 9 }), 500)
  })`

/**
 * Has a test's PostgreSQL end with this process, also when this one is killed and cannot clean up: a watcher sees our
 * end of a pipe close. Returns what calls it off.
 */
export function stopWithUs(pid: number, folder: string): () => void {
  const child = spawn(process.execPath, ['-e', watcher, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  return () => child.kill('SIGKILL')
}
