/*
 * A real OpenSSH server (Debian's package) on loopback: keys only, for the account that runs the tests. Installed where
 * apt is there; else the tests that need one are skipped, which the output says.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../bin/free-port.ts'
import { haveFile } from './debian-package.ts'

const program = '/usr/sbin/sshd'

export interface TestSshd {
  readonly port: number
  readonly username: string
  /** Texts of a key that is let in, and of the host's public key. */
  readonly privateKey: string
  readonly hostKey: string
  /** The folder that holds `id_test`. */
  readonly folder: string
  stop(): Promise<void>
}

/** Whether an OpenSSH server can be started here. */
export const haveSshd = (): boolean => haveFile(program, 'openssh-server') && existsSync('/usr/bin/ssh-keygen')

/** Starts one. */
export const startSshd = async (): Promise<TestSshd> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tramontane-sshd-'))
  const at = (name: string) => path.join(folder, name)
  for (const name of ['host_key', 'id_test']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)])
  }
  writeFileSync(at('authorized_keys'), readFileSync(at('id_test.pub')), { mode: 0o600 })
  // Its own folder for the part without rights, which the package makes at boot.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
  const port = await freePort('127.0.0.1')
  writeFileSync(
    at('config'),
    `ListenAddress 127.0.0.1
Port ${port}
HostKey ${at('host_key')}
AuthorizedKeysFile ${at('authorized_keys')}
PasswordAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
PidFile none
`,
  )
  const server = spawn(program, ['-D', '-e', '-f', at('config')], { stdio: 'ignore' })
  const ended = once(server, 'exit')
  for (let tries = 0; !(await answers(port)); tries++) {
    if (tries > 100 || server.exitCode !== null) throw new Error('sshd did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    port,
    username: os.userInfo().username,
    privateKey: readFileSync(at('id_test'), 'utf8'),
    hostKey: readFileSync(at('host_key.pub'), 'utf8'),
    folder,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
