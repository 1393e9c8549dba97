import { expect, test } from 'vitest'
import { isOwnHost, refuseOpenServer } from './loopback.ts'

test('without authentication the server starts on loopback only', () => {
  expect(refuseOpenServer({})).toBeNull()
  expect(refuseOpenServer({ HOST: '::1', AUTH_MODE: 'none' })).toBeNull()
  expect(refuseOpenServer({ HOST: '0.0.0.0' })).toContain('0.0.0.0')
  expect(refuseOpenServer({ HOST: '127.0.0.1', AUTH_MODE: 'keystone' })).toContain('keystone')
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
