import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError } from '../clear-error.ts'
import { processAlive } from '../process-alive.ts'
import type { Binaries } from './binaries.ts'
import { keptPassword } from './password.ts'
import { serverEnvironment } from './settings.ts'
import type { StateFolder } from './state-folder.ts'

/**
 * Creates the cluster unless it exists. It is made beside its place and renamed when complete, so that a start
 * killed half-way leaves no folder that looks like a database; of two starts at once, the one that is ready first wins.
 * Text is UTF-8 in the built-in C.UTF-8 collation: no locale of the machine is needed, and sorting does not change with
 * its libraries.
 */
export async function initCluster(state: StateFolder, binaries: Binaries, sync: boolean): Promise<boolean> {
  const versionFile = path.join(state.data, 'PG_VERSION')
  if (existsSync(state.data)) {
    if (!existsSync(versionFile)) throw new ClearError(`${state.data} exists but is not a PostgreSQL data folder`)
    const version = readFileSync(versionFile, 'utf8').trim()
    if (version === binaries.major) return false
    throw new ClearError(
      `${state.data} was made by PostgreSQL ${version}, this version of Tramontane brings ${binaries.major}: ` +
        'dump it with the old version and restore, or choose another DATA_DIR',
    )
  }
  const { uid, gid } = state.account
  const own = (file: string) => uid !== undefined && gid !== undefined && chownSync(file, uid, gid)
  removeHalfMade(state.data)
  const part = `${state.data}.new.${process.pid}.${randomBytes(4).toString('hex')}`
  const passwordFile = `${part}.password`
  mkdirSync(part, { mode: 0o700 })
  own(part)
  writeFileSync(passwordFile, keptPassword(state.superuserPassword), { mode: 0o600, flag: 'wx' })
  own(passwordFile)
  try {
    await run(binaries.initdb, state, [
      ...['-D', part, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(sync ? [] : ['--no-sync']),
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  try {
    renameSync(part, state.data)
    return true
  } catch (error) {
    if (!existsSync(versionFile)) throw error
    rmSync(part, { recursive: true })
    return false
  }
}

/** Removes what starts that were killed left behind; the number in the name is that of the process. */
function removeHalfMade(data: string): void {
  const folder = path.dirname(data)
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${path.basename(data)}.new.`) ? Number(name.split('.')[2]) : undefined
    if (pid !== undefined && !processAlive(pid)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function run(program: string, state: StateFolder, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...state.account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: serverEnvironment,
    })
    let log = ''
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-4000)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve()
      const reason = log.split('\n').find((line) => /error|fatal/i.test(line)) ?? log.trim()
      reject(new ClearError(`the database could not be created: ${reason}`))
    })
  })
}
