import { describe, expect, it } from 'vitest'
import { createFakeCloud } from './server.ts'

const start = () => {
  let time = 0
  const cloud = createFakeCloud(() => time)
  const call = async (method: string, path: string, body?: unknown) => {
    const request = new Request(`http://localhost/fake-cloud/${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await cloud(request)
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  }
  return { call, pass: (milliseconds: number) => (time += milliseconds) }
}

describe('the fake cloud', () => {
  it('says what it is', async () => {
    const { body } = await start().call('GET', 'compute/servers')
    expect(body.note).toMatch(/fake cloud/)
    expect(body.servers.length).toBe(4)
  })

  it('makes one server when asked twice, which becomes active after a while', async () => {
    const { call, pass } = start()
    expect(await call('PUT', 'compute/servers/web-1', { tags: ['web'] })).toMatchObject({
      status: 201,
      body: { server: { status: 'BUILD', tags: ['web'] } },
    })
    pass(1400)
    expect(await call('PUT', 'compute/servers/web-1', {})).toMatchObject({
      status: 200,
      body: { server: { status: 'BUILD' } },
    })
    pass(200)
    expect((await call('GET', 'compute/servers?tag=web')).body.servers).toMatchObject([
      { name: 'web-1', status: 'ACTIVE' },
    ])
    expect((await call('DELETE', 'compute/servers/web-1')).status).toBe(204)
    expect((await call('GET', 'compute/servers/web-1')).status).toBe(404)
  })

  it('stops and starts servers', async () => {
    const { call, pass } = start()
    expect((await call('POST', 'compute/servers/desktop-1/action', { 'os-stop': null })).status).toBe(202)
    expect((await call('GET', 'compute/servers/desktop-1')).body.server.status).toBe('POWERING-OFF')
    pass(1100)
    expect((await call('GET', 'compute/servers/desktop-1')).body.server.status).toBe('SHUTOFF')
  })

  it('turns the first migration of a server away', async () => {
    const { call, pass } = start()
    const move = { 'os-migrateLive': { host: 'compute-2' } }
    expect((await call('POST', 'compute/servers/desktop-1/action', move)).status).toBe(503)
    expect((await call('POST', 'compute/servers/desktop-1/action', move)).status).toBe(202)
    pass(1100)
    expect((await call('GET', 'compute/servers?host=compute-2')).body.servers).toHaveLength(2)
  })

  it('keeps what is put', async () => {
    const { call } = start()
    expect((await call('GET', 'payroll/payments/a')).status).toBe(404)
    expect((await call('PUT', 'payroll/payments/a', { net: 1 })).status).toBe(201)
    expect((await call('PUT', 'payroll/payments/a', { net: 1 })).status).toBe(200)
    expect((await call('GET', 'payroll/payments/a')).body.record).toEqual({ net: 1 })
  })

  it('answers the same for the same name and day', async () => {
    const orders = (await start().call('GET', 'shop/orders?day=2026-11-02')).body.orders
    expect(orders).toEqual((await start().call('GET', 'shop/orders?day=2026-11-02')).body.orders)
    expect(orders.length).toBe(12)
  })

  it('forgets after five minutes of silence', async () => {
    const { call, pass } = start()
    await call('DELETE', 'compute/servers/desktop-1')
    pass(5 * 60_000 + 1)
    expect((await call('GET', 'compute/servers/desktop-1')).status).toBe(200)
  })

  it('refuses what it cannot read', async () => {
    const { call } = start()
    expect((await call('PUT', 'compute/servers/x', '{')).status).toBe(400)
    expect((await call('PUT', 'compute/servers/x', `"${'x'.repeat(70_000)}"`)).status).toBe(400)
    expect((await call('GET', '%zz')).status).toBe(400)
    expect((await call('GET', 'compute/servers/__proto__')).status).toBe(404)
    expect((await call('POST', 'compute/servers/desktop-1/action', { __proto__: 1 })).status).toBe(400)
    expect((await call('PATCH', 'compute/servers/desktop-1')).status).toBe(405)
  })
})
