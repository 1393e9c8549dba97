import { mkdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ClearError } from '../clear-error.ts'

const places = {
  cache: ['/var/cache/tramontane', '/var/tmp/tramontane-cache'],
  data: ['/var/lib/tramontane', '/var/tmp/tramontane-data'],
}

/**
 * A folder outside the project that the server's account can enter and only we can write to. As root that is the
 * system's place for such things; /var/tmp, open to everybody, serves where that is read-only, and then the folder
 * must be ours: programs somebody else put there would run with our data.
 */
export function sharedFolder(kind: keyof typeof places): string {
  if (process.getuid?.() !== 0) {
    const folder = path.join(os.homedir(), '.cache', 'tramontane')
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    return folder
  }
  for (const folder of places[kind]) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 })
    } catch {
      continue
    }
    const { uid, mode } = statSync(folder)
    if (uid === 0 && (mode & 0o022) === 0) return folder
  }
  throw new ClearError(
    `none of ${places[kind].join(', ')} can be used: they must belong to root and be writable by it alone`,
  )
}
