import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, canEnter, serverAccount } from './account.ts'
import { sharedFolder } from './shared-folder.ts'

/** Where the embedded server keeps what belongs to one DATA_DIR. */
export interface StateFolder {
  /** The cluster itself (PGDATA); owned by the server's account. */
  readonly data: string
  /** The superuser's password, mode 0600. */
  readonly superuserPassword: string
  /** The password of the role the product connects as, mode 0600. */
  readonly password: string
  /** The TCP port used last, so that a bookmark in a database tool stays good. */
  readonly port: string
  readonly log: string
  readonly account: Account
}

/** Names the files of a state folder without creating anything; undefined when there is none yet. */
export function findStateFolder(dataDir: string): StateFolder | undefined {
  const link = path.join(dataDir, 'postgres')
  return existsSync(link) ? name(realpathSync(link)) : undefined
}

/**
 * Makes `DATA_DIR/postgres`. When the server's account cannot enter it (root with a checkout below a closed home
 * folder), the folder is made in the system's place for data and `DATA_DIR/postgres` is a link to it.
 */
export function makeStateFolder(dataDir: string): StateFolder {
  const found = findStateFolder(dataDir)
  if (found !== undefined) return found
  const asRoot = process.getuid?.() === 0
  mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  const folder = path.join(dataDir, 'postgres')
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    // The link's target was removed: make it again, the start is then that of an empty database.
    mkdirSync(path.resolve(dataDir, readlinkSync(folder)), { recursive: true, mode: 0o711 })
    return name(realpathSync(folder))
  }
  mkdirSync(folder, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
  if (canEnter(folder, serverAccount(path.join(folder, 'data')))) return name(realpathSync(folder))
  const outside = mkdtempSync(path.join(sharedFolder('data'), 'postgres-'))
  chmodSync(outside, 0o711)
  rmdirSync(folder)
  symlinkSync(outside, folder)
  return name(outside)
}

function name(folder: string): StateFolder {
  const data = path.join(folder, 'data')
  return {
    data,
    superuserPassword: path.join(folder, 'superuser.password'),
    password: path.join(folder, 'tramontane.password'),
    port: path.join(folder, 'port'),
    log: path.join(folder, 'server.log'),
    account: serverAccount(data),
  }
}
