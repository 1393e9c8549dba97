/*
 * A real Keystone (Debian's package) on loopback: SQLite, Fernet tokens, the users and projects of a bootstrap. Installed
 * by {@link haveKeystone} where apt is there; without it the tests that need one are skipped, which the output says.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../bin/free-port.ts'
import { haveCommand } from './debian-package.ts'

export interface TestKeystone {
  /** With /v3. */
  readonly url: string
  stop(): Promise<void>
}

/** The administrator's password, in the project `admin`. */
export const keystonePassword = 'lab-password'

/** Whether a Keystone can be started here. */
export const haveKeystone = (): boolean => haveCommand('keystone-manage', 'keystone')

/** Starts one with an empty database. */
export const startKeystone = async (): Promise<TestKeystone> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tramontane-keystone-'))
  const config = path.join(folder, 'keystone.conf')
  const port = await freePort('127.0.0.1')
  const url = `http://127.0.0.1:${port}/v3`
  for (const keys of ['fernet', 'credential']) mkdirSync(path.join(folder, keys), { mode: 0o700 })
  writeFileSync(
    config,
    `[DEFAULT]
log_file = ${folder}/keystone.log
public_endpoint = http://127.0.0.1:${port}
[database]
connection = sqlite:///${folder}/keystone.db
[token]
provider = fernet
[fernet_tokens]
key_repository = ${folder}/fernet
[fernet_receipts]
key_repository = ${folder}/fernet
[credential]
key_repository = ${folder}/credential
[identity]
password_hash_rounds = 4
`,
  )
  const user = os.userInfo().username
  const manage = (...args: string[]) =>
    execFileSync('keystone-manage', ['--config-file', config, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  manage('db_sync')
  manage('fernet_setup', '--keystone-user', user, '--keystone-group', user)
  manage('credential_setup', '--keystone-user', user, '--keystone-group', user)
  manage('bootstrap', '--bootstrap-password', keystonePassword, '--bootstrap-region-id', 'RegionOne')
  const server = spawn('keystone-wsgi-public', ['--port', String(port), '--host', '127.0.0.1'], {
    env: { ...process.env, OS_KEYSTONE_CONFIG_FILES: config },
    stdio: 'ignore',
  })
  const ended = once(server, 'exit')
  for (let tries = 0; tries < 600; tries++) {
    const there = await fetch(url).catch(() => null)
    await there?.body?.cancel()
    if (there?.ok) {
      return {
        url,
        stop: async () => {
          server.kill('SIGKILL')
          await ended
          rmSync(folder, { recursive: true, force: true })
        },
      }
    }
    if (server.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill('SIGKILL')
  throw new Error(`Keystone did not start; its log: ${folder}/keystone.log`)
}

/** A request to Keystone's API with a token; answers the JSON. */
export const askKeystoneAs = async (url: string, token: string, path: string, body?: object, method = 'POST') => {
  const response = await fetch(url + path, {
    method,
    headers: { 'x-auth-token': token, 'content-type': 'application/json', 'x-subject-token': token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

/** A token by password; `project` null makes an unscoped one. */
export const keystoneToken = async (url: string, name: string, project: string | null): Promise<string> => {
  const domain = { name: 'Default' }
  const response = await fetch(`${url}/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: { methods: ['password'], password: { user: { name, password: keystonePassword, domain } } },
        ...(project === null ? {} : { scope: { project: { name: project, domain } } }),
      },
    }),
  })
  const token = response.headers.get('x-subject-token')
  if (token === null) throw new Error(`no token for ${name}: ${response.status} ${await response.text()}`)
  await response.body?.cancel()
  return token
}
