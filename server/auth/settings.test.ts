import { expect, test } from 'vitest'
import { isOwnHost } from './loopback.ts'
import { readAuthSettings } from './settings.ts'

test('without authentication the server starts on loopback only', () => {
  expect(readAuthSettings({})).toMatchObject({ ok: true, value: { mode: 'none' } })
  expect(readAuthSettings({ HOST: '::1', AUTH_MODE: 'none' }).ok).toBe(true)
  expect(readAuthSettings({ HOST: '0.0.0.0' })).toMatchObject({ ok: false, error: expect.stringContaining('0.0.0.0') })
})

test('with authentication it may listen anywhere, and a mode that is not known is none', () => {
  expect(readAuthSettings({ HOST: '0.0.0.0', AUTH_MODE: 'local' }).ok).toBe(true)
  expect(readAuthSettings({ AUTH_MODE: 'kerberos' })).toMatchObject({
    ok: false,
    error: expect.stringContaining('kerberos'),
  })
})

test.each(['localhost', 'localhost:3000', '127.0.0.1:80', '127.1.2.3', '[::1]:3000'])('%s is this machine', (host) => {
  expect(isOwnHost(host)).toBe(true)
})

test.each([null, '', 'example.com', '127.0.0.1.example.com', 'localhost.example.com:3000', '10.0.0.1'])(
  '%s is not',
  (host) => {
    expect(isOwnHost(host)).toBe(false)
  },
)
