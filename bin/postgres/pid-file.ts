import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { processAlive } from '../process-alive.ts'

/** What a running server says of itself in `postmaster.pid`. */
export interface ServerPid {
  readonly pid: number
  readonly port: number
}

/** Reads `postmaster.pid`; undefined when there is none or it is still being written. */
export function readPidFile(data: string): ServerPid | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined
}

/** Whether this process is a PostgreSQL on that data folder, not some other one that was given a dead server's number. */
function isServer(pid: number, data: string): boolean {
  if (!processAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return true
  }
}

/**
 * The live server of a data folder. A pid file left by a dead one is removed when its number belongs to another
 * process by now (usual after a container restart): PostgreSQL would take that one for itself and refuse to start.
 */
export function liveServer(data: string): ServerPid | undefined {
  const server = readPidFile(data)
  if (server === undefined) return undefined
  if (isServer(server.pid, data)) return server
  rmSync(path.join(data, 'postmaster.pid'), { force: true })
  return undefined
}
