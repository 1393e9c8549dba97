import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { haveSshd, startSshd, type TestSshd } from '../../test-support/sshd.ts'
import { keysIn } from '../ssh/settings.ts'
import { testContext } from '../testing/context.ts'
import { ssh, waitSsh } from './ssh.ts'
import { sshProxied } from './ssh-proxied.ts'

const there = haveSshd()
if (!there) console.warn('skipped: OpenSSH is not installed and cannot be')

describe.skipIf(!there)('a real OpenSSH server', () => {
  let server: TestSshd
  let login: { host: string; username: string; private_key: string }
  const run = (input: object, over = {}) => ssh.run?.({ ...login, ...input } as never, testContext(over))

  beforeAll(async () => {
    server = await startSshd()
    login = { host: `127.0.0.1:${server.port}`, username: server.username, private_key: server.privateKey }
  })
  afterAll(() => server.stop())
  afterEach(() => {
    delete process.env.TRAMONTANE_SSH_KNOWN_HOSTS
    delete process.env.TRAMONTANE_SSH_KEYS
  })

  test('one host gives what the command wrote, several give a list', async () => {
    expect(await run({ cmd: 'printf "Grüße"' })).toEqual({ kind: 'success', data: 'Grüße' })
    expect(await run({ cmd: 'echo 1', host: [login.host, login.host] })).toEqual({
      kind: 'success',
      data: ['1\n', '1\n'],
    })
  })

  test('a command that fails is an error that says what it complained of', async () => {
    const result = await run({ cmd: 'echo out; echo why >&2; exit 3' })
    expect(result).toMatchObject({
      kind: 'error',
      data: expect.stringContaining(`Failed to execute ssh cmd 'echo out; echo why >&2; exit 3' on ['${login.host}']`),
    })
    expect(JSON.stringify(result)).toMatch(/exit code 3, why/)
    expect(await run({ cmd: 'echo out; echo why >&2; exit 3', return_result_on_error: true })).toEqual({
      kind: 'success',
      data: { stdout: 'out\n', stderr: 'why\n', exit_code: 3 },
    })
  })

  test('a key is read from the folder of keys, and from nowhere else', async () => {
    process.env.TRAMONTANE_SSH_KEYS = server.folder
    const by = (name: string) => run({ cmd: 'echo 1', private_key: null, private_key_filename: name })
    expect(await by('id_test')).toEqual({ kind: 'success', data: '1\n' })
    for (const name of ['../id_test', '/etc/passwd', `../${path.basename(server.folder)}x/id_test`]) {
      expect(await by(name)).toMatchObject({ kind: 'error', data: expect.stringContaining("keys' folder") })
    }
    expect(await by('config')).toMatchObject({ kind: 'error' })
  })

  test('with known hosts a host with another key is refused', async () => {
    const file = path.join(server.folder, 'known')
    process.env.TRAMONTANE_SSH_KNOWN_HOSTS = file
    writeFileSync(file, `[127.0.0.1]:${server.port} ${server.hostKey}`)
    expect(await run({ cmd: 'echo 1' })).toEqual({ kind: 'success', data: '1\n' })
    writeFileSync(file, `[127.0.0.1]:${server.port} ${readFileSync(path.join(server.folder, 'id_test.pub'))}`)
    expect(await run({ cmd: 'echo 1' })).toMatchObject({ kind: 'error' })
  })

  test('neither a wrong key nor the right one stands in a message', async () => {
    const wrong = server.privateKey.replace(/A/g, 'B')
    const result = JSON.stringify(await run({ cmd: 'echo 1', private_key: wrong }))
    expect(result).toContain('error')
    expect(result).not.toContain(wrong.slice(60, 90))
  })

  test('a host behind a gateway is reached through it', async () => {
    const input = { ...login, cmd: 'echo through', private_key_filename: null, gateway_host: login.host }
    expect(await sshProxied.run?.(input, testContext())).toEqual({ kind: 'success', data: 'through\n' })
    expect(sshProxied.check?.({ proxy_command: 'rm -rf /' })).toContain('not supported')
  })

  test('a command ends with its action', async () => {
    const abort = new AbortController()
    const running = run({ cmd: 'sleep 30' }, { signal: abort.signal })
    setTimeout(() => abort.abort(), 300)
    expect(await running).toEqual({ kind: 'cancelled' })
  })

  test('waiting for a machine succeeds once it lets one in', async () => {
    expect(await waitSsh.run?.(login, testContext())).toMatchObject({ kind: 'success' })
  })
})

test('a host that refuses connections is an error with its reason', async () => {
  const result = await ssh.run?.({ cmd: 'ls', host: '127.0.0.1:1', username: 'x' }, testContext())
  expect(result).toMatchObject({ kind: 'error', data: expect.stringContaining('ECONNREFUSED') })
})

test('known hosts are read by name, without hashed and marked lines', () => {
  const text =
    '# c\nhost,10.0.0.1 ssh-ed25519 AAA x\n[host]:2222 ssh-rsa BBB\n|1|h|h ssh-rsa CCC\n@revoked host ssh-rsa DDD'
  expect([...keysIn(text, 'host')]).toEqual(['AAA'])
  expect([...keysIn(text, '[host]:2222')]).toEqual(['BBB'])
})
