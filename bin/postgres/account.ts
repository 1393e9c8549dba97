import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The operating system's account the server runs as; empty when it is our own. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

const idOf = (flag: '-u' | '-g', name: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/**
 * PostgreSQL refuses to run as root, so root hands it to an account that exists everywhere without being created:
 * `postgres` where a package made one, else `nobody`. A data folder that exists already decides by its owner:
 * the accounts of the machine may have changed since, and only its owner can open it.
 */
export function serverAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid }
  }
  return {}
}

/** Whether the account may enter the folder (every folder above it included). */
export function canEnter(folder: string, account: Account): boolean {
  return account.uid === undefined || spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0
}
