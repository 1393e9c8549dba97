import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { removeData } from '../bin/postgres/remove-data.ts'

const made: string[] = []

/** An empty DATA_DIR in the temp folder; at the end of the file its server is stopped and the folder deleted. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tramontane-data-'))
  // As root the server runs as another account, which must get through.
  chmodSync(folder, 0o711)
  made.push(folder)
  return folder
}

afterAll(async () => {
  for (const folder of made) {
    await removeData(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})
