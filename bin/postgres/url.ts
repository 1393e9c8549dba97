import { existsSync, readFileSync } from 'node:fs'
import { findStateFolder } from './state-folder.ts'

export const role = 'tramontane'
export const database = 'tramontane'

/** A connection string for the embedded server. */
export function connectionUrl(user: string, password: string, port: number, name: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`
}

/** The connection string of an embedded server that was started before, running or not; undefined when there is none. */
export function embeddedUrl(dataDir: string): string | undefined {
  const state = findStateFolder(dataDir)
  if (state === undefined || !existsSync(state.password) || !existsSync(state.port)) return undefined
  const port = Number(readFileSync(state.port, 'utf8'))
  return connectionUrl(role, readFileSync(state.password, 'utf8').trim(), port, database)
}
