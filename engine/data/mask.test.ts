import { describe, expect, it } from 'vitest'
import { mask, maskText } from './mask.ts'

describe('mask', () => {
  it('replaces the values of secret keys at any depth', () => {
    const value = {
      auth: 'u:p',
      smtp_password: 'x',
      headers: { Authorization: 'Bearer x', 'X-Auth-Token': 'x', Accept: 'y' },
      list: [{ private_key: 'x', apiKey: 'x', user: 'u' }],
      openstack: { auth_token: 'x', service_catalog: [1] },
    }
    expect(mask(value)).toEqual({
      auth: '***',
      smtp_password: '***',
      headers: { Authorization: '***', 'X-Auth-Token': '***', Accept: 'y' },
      list: [{ private_key: '***', apiKey: '***', user: 'u' }],
      openstack: { auth_token: '***', service_catalog: '***' },
    })
  })

  it('keeps words that only look alike', () => {
    const value = { author: 'a', key: 'k', key_prefix: 'p', name: 'auth', bypass_count: 1 }
    expect(mask(value)).toBe(value)
  })

  it('takes credentials out of URLs in texts', () => {
    expect(maskText('see https://u:p@host/x?api_key=abc&y=1')).toBe('see https://***@host/x?api_key=***&y=1')
    expect(maskText('mail a@b.c about http://host/@me')).toBe('mail a@b.c about http://host/@me')
  })

  it('shares what holds no secret, and stops in bottomless structures', () => {
    const value = { a: [1, { b: 'c' }] }
    expect(mask(value)).toBe(value)
    let deep: { a: unknown } = { a: { password: 'x' } }
    for (let i = 0; i < 5000; i++) deep = { a: deep }
    expect(() => mask(deep as never)).not.toThrow()
  })

  it('reads own properties only', () => {
    const value = JSON.parse('{"__proto__": {"password": "x"}}')
    expect(Object.keys(mask(value) as object)).toEqual(['__proto__'])
    expect(({} as { password?: string }).password).toBeUndefined()
  })
})
