import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const lockFile = path.join(root, 'package-lock.json')
const installedLock = path.join(root, 'node_modules', '.package-lock.json')
const marker = path.join(root, 'node_modules', '.tramontane-installed')

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

/** Whether node_modules is what package-lock.json says. */
function isInstalled() {
  if (!existsSync(installedLock)) return false
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === lockHash()
  // Installed by hand: npm writes its own copy last, so it is newer than the lock file it was made from.
  return statSync(installedLock).mtimeMs >= statSync(lockFile).mtimeMs
}

/** Installs what package-lock.json says unless it is installed. Returns false, with the reason printed, when it fails. */
export async function install() {
  const hash = lockHash()
  if (!isInstalled()) {
    const code = await npmCi()
    if (code !== 0) {
      console.error(`tramontane: npm ci failed (exit code ${code}): see its messages above, then run the command again`)
      return false
    }
  }
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== hash) writeFileSync(marker, hash)
  return true
}

/** @returns {Promise<number>} the exit code */
function npmCi() {
  const started = Date.now()
  console.log('installing packages (npm ci; about a minute, once) …')
  const ticker = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`)
  }, 15_000)
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const direct = npm !== undefined && /\.c?js$/.test(npm) && npm.includes('npm')
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const child = direct
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearInterval(ticker)
      console.error(`tramontane: npm could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => {
      clearInterval(ticker)
      if (code === 0) console.log(`installed (${Math.round((Date.now() - started) / 1000)} s)`)
      resolve(code ?? 1)
    })
  })
}
