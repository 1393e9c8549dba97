import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** The password kept in this file; a random one is made when there is none. Never print it. */
export function keptPassword(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const password = randomBytes(24).toString('base64url')
  // By a link to a complete file: nobody ever reads half of it, and of two starts at once the first decides.
  const part = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(part, `${password}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(part, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(part)
  }
  return readFileSync(file, 'utf8').trim()
}
