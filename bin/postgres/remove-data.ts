import { existsSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { liveServer } from './pid-file.ts'
import { stopServer } from './start-postgres.ts'

/** Stops the embedded server of a DATA_DIR, if one runs, and deletes its database with everything in it. */
export async function removeData(dataDir: string): Promise<void> {
  const folder = path.join(dataDir, 'postgres')
  if (existsSync(folder)) {
    const target = realpathSync(folder)
    const live = liveServer(path.join(target, 'data'))
    if (live !== undefined) await stopServer(live.pid, 'fast')
    // The folder may be a link to one outside (see state-folder.ts): both go.
    rmSync(target, { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true, force: true })
}
