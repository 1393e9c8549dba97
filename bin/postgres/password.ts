import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The password kept in this file; a random one is made when there is none. Never print it. */
export function keptPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  // By rename: a reader, or a start after a crash, never sees half of it.
  const part = `${file}.${process.pid}`
  writeFileSync(part, `${password}\n`, { mode: 0o600 })
  renameSync(part, file)
  return password
}
