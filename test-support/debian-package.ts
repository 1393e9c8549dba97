import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Sees to a command that a Debian package brings: installs the package when the command is missing, this process is
 * root and apt is there. False: it could not be had, and the tests that need it are skipped, which the output says.
 */
export const haveCommand = (command: string, debianPackage: string): boolean =>
  have(() => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0, debianPackage)

/** The same for a program that has no `--version`, by its path. */
export const haveFile = (file: string, debianPackage: string): boolean => have(() => existsSync(file), debianPackage)

const have = (works: () => boolean, debianPackage: string): boolean => {
  if (works()) return true
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = (): boolean => apt('install', '-y', '--no-install-recommends', debianPackage)
  return (install() || (apt('update') && install())) && works()
}
