import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Float, type ValueMap } from '../../engine/data/values.ts'
import { testContext } from '../testing/context.ts'
import { startHttpServer } from '../testing/http-server.ts'
import { http } from './http.ts'

let server: Awaited<ReturnType<typeof startHttpServer>>

beforeAll(async () => {
  server = await startHttpServer(({ path }, response) => {
    const [route = ''] = path.split('?')
    switch (route) {
      case '/json':
        return response
          .setHeader('X-Custom', 'yes')
          .setHeader('Content-Type', 'text/html')
          .end('{"a": [1, 1.0, 12345678901234567890]}')
      case '/latin':
        return response.setHeader('Content-Type', 'text/plain; charset=iso-8859-1').end(Buffer.from([0x67, 0xfc, 0x6e]))
      case '/utf8':
        return response.setHeader('Content-Type', 'text/plain').end('grün')
      case '/cookies':
        return response.setHeader('Set-Cookie', ['a=1; Path=/', 'b=x=y']).end()
      case '/gzip':
        return response.setHeader('Content-Encoding', 'gzip').end(gzipSync('{"zipped": true}'))
      case '/bomb':
        return response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000)))
      case '/large':
        return response.setHeader('Content-Length', 6_000_000).end(Buffer.alloc(6_000_000))
      case '/302':
        return response.writeHead(302, { Location: '/json' }).end()
      case '/307':
        return response.writeHead(307, { Location: '/echo' }).end()
      case '/loop':
        return response.writeHead(302, { Location: '/loop' }).end()
      case '/away':
        return response.writeHead(302, { Location: `http://localhost:${server.port}/echo` }).end()
      case '/metadata':
        return response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end()
      case '/204':
        return response.writeHead(204).end()
      case '/404':
        return response.writeHead(404).end('no')
      case '/500':
        return response.writeHead(500).end('{"err": 1}')
      case '/cut':
        response.writeHead(200, { 'Content-Length': 100 }).write('part')
        return setTimeout(() => response.destroy(), 20)
      case '/slow':
        return
      default:
        return response.end()
    }
  })
})
afterAll(() => server.stop())

const run = async (input: ValueMap, over = {}) => {
  const result = await http.run?.(input, testContext(over))
  const data = result != null && 'data' in result ? (result.data as ValueMap) : {}
  return { kind: result?.kind, data, sent: server.received.at(-1) }
}
const failure = (message: string) =>
  `The action raised an exception [action=<mistral.actions.std_actions.HTTPAction object at 0x7f0000000000>, action_ex_id=a-1, msg='Failed to send HTTP request: ${message}']`

describe('std.http', () => {
  it('gives the answer, with JSON parsed whatever its type', async () => {
    const { kind, data } = await run({ url: `${server.url}/json` })
    expect(kind).toBe('success')
    expect(data).toMatchObject({
      content: { a: [1, new Float(1), 12345678901234567890n] },
      status: 200,
      url: `${server.url}/json`,
      history: [],
      encoding: 'ISO-8859-1',
      reason: 'OK',
      cookies: {},
    })
    expect(data.headers).toMatchObject({ 'X-Custom': 'yes' })
    expect(data.elapsed).toBeGreaterThan(0)
  })

  it('re-codes text to UTF-8', async () => {
    expect((await run({ url: `${server.url}/latin` })).data.content).toBe('gün')
    expect((await run({ url: `${server.url}/utf8` })).data.content).toBe('grün')
  })

  it('reads compressed answers and cookies', async () => {
    expect((await run({ url: `${server.url}/gzip` })).data.content).toEqual({ zipped: true })
    expect((await run({ url: `${server.url}/cookies` })).data.cookies).toEqual({ a: '1', b: 'x=y' })
  })

  it('counts 200 to 306 as success and gives errors the same structure', async () => {
    expect(await run({ url: `${server.url}/204` })).toMatchObject({
      kind: 'success',
      data: { status: 204, content: '' },
    })
    expect(await run({ url: `${server.url}/302` })).toMatchObject({
      kind: 'success',
      data: { status: 302, content: '' },
    })
    expect(await run({ url: `${server.url}/404` })).toMatchObject({
      kind: 'error',
      data: { status: 404, content: 'no' },
    })
    expect(await run({ url: `${server.url}/500` })).toMatchObject({
      kind: 'error',
      data: { status: 500, content: { err: 1 }, reason: 'Internal Server Error' },
    })
  })

  it('follows redirects only when told to', async () => {
    const { data } = await run({ url: `${server.url}/302`, allow_redirects: true, method: 'POST', body: 'x' })
    expect(data).toMatchObject({ status: 200, url: `${server.url}/json`, history: [{ status: 302 }] })
    expect(server.received.at(-1)).toMatchObject({ method: 'GET', body: '' })
    const kept = await run({ url: `${server.url}/307`, allow_redirects: true, method: 'PUT', body: 'x' })
    expect(kept.sent).toMatchObject({ method: 'PUT', body: 'x', path: '/echo' })
    expect((await run({ url: `${server.url}/loop`, allow_redirects: true })).data).toBe(
      failure('Exceeded 30 redirects.'),
    )
  })

  it('does not send credentials on to another origin', async () => {
    const { sent } = await run({ url: `${server.url}/away`, allow_redirects: true, auth: 'u:p', cookies: { a: '1' } })
    expect(sent?.path).toBe('/echo')
    expect(sent?.headers.authorization).toBeUndefined()
    expect(sent?.headers.cookie).toBeUndefined()
  })

  it('sends bodies, parameters, headers, cookies and credentials', async () => {
    const text = await run({
      url: `${server.url}/e`,
      method: 'put',
      body: 'raw text',
      headers: { 'X-N': 5, 'X-F': 1.5 },
    })
    expect(text.sent).toMatchObject({ method: 'PUT', body: 'raw text', headers: { 'x-n': '5', 'x-f': '1.5' } })
    expect(text.sent?.headers['content-type']).toBeUndefined()
    const map = await run({ url: `${server.url}/e`, method: 'POST', body: { a: [1, 'ü'] } })
    expect(map.sent?.body).toBe('{"a": [1, "\\u00fc"]}')
    expect(map.sent?.headers['content-type']).toBeUndefined()
    const json = await run({ url: `${server.url}/e`, method: 'POST', json: { a: 1 } })
    expect(json.sent).toMatchObject({ body: '{"a": 1}', headers: { 'content-type': 'application/json' } })
    const query = await run({
      url: `${server.url}/e?x=1#part`,
      params: { q: 'a b&c', list: [1, 2], none: null, yes: true },
      cookies: { c: 'd', e: 'f' },
      auth: 'user:pass',
    })
    expect(query.sent?.path).toBe('/e?x=1&q=a+b%26c&list=1&list=2&yes=True')
    expect(query.sent?.headers).toMatchObject({ cookie: 'c=d; e=f', authorization: 'Basic dXNlcjpwYXNz' })
  })

  it('takes credentials out of the URL', async () => {
    const { sent, data } = await run({ url: `http://user:pass@127.0.0.1:${server.port}/e` })
    expect(sent?.headers.authorization).toBe('Basic dXNlcjpwYXNz')
    expect(data.url).toBe(`${server.url}/e`)
  })

  it('gives up when nothing comes for the time-out', async () => {
    const { kind, data } = await run({ url: `${server.url}/slow`, timeout: 0.1 })
    expect(kind).toBe('error')
    expect(data).toBe(
      failure(`HTTPConnectionPool(host='127.0.0.1', port=${server.port}): Read timed out. (read timeout=0.1)`),
    )
  })

  it('says that nobody listens', async () => {
    const { data } = await run({ url: 'http://127.0.0.1:1/x' })
    expect(data).toBe(
      failure(
        "HTTPConnectionPool(host='127.0.0.1', port=1): Max retries exceeded with url: /x (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f0000000000>: Failed to establish a new connection: [Errno 111] ECONNREFUSED'))",
      ),
    )
  })

  it('says that the answer broke off', async () => {
    expect(await run({ url: `${server.url}/cut` })).toMatchObject({ kind: 'error', data: failure('aborted') })
  })

  it('is cancelled by the signal', async () => {
    expect((await run({ url: `${server.url}/slow` }, { signal: AbortSignal.timeout(30) })).kind).toBe('cancelled')
  })

  it('refuses answers above 5 MiB, compressed ones too', async () => {
    expect((await run({ url: `${server.url}/large` })).data).toBe(
      failure('HTTP response is too large (Content-Length=6000000, limit=5242880 bytes).'),
    )
    expect((await run({ url: `${server.url}/bomb` })).data).toBe(
      failure('HTTP response is too large (limit=5242880 bytes).'),
    )
  })

  it('refuses what is no URL for it, without showing the secrets in it', async () => {
    for (const url of ['file:///etc/passwd', 'gopher://x/', 'localhost:80/x', '/x', 'http://', 5, null]) {
      expect((await run({ url })).data).toContain('Failed to send HTTP request: ')
    }
    expect((await run({ url: 'ftp://u:secret@host/x?token=secret' })).data).not.toContain('secret')
  })

  it('refuses inputs of the wrong kind, and header injection', async () => {
    const inputs: readonly ValueMap[] = [
      { headers: 'x' },
      { params: 5 },
      { auth: 'nocolon' },
      { timeout: 'x' },
      { timeout: 0 },
      { verify: '/ca' },
    ]
    for (const input of inputs) {
      expect((await run({ url: server.url, ...input })).kind).toBe('error')
    }
    expect((await run({ url: server.url, headers: { a: 'b\r\nc: d' } })).kind).toBe('error')
    expect((await run({ url: server.url, method: 'GET / HTTP/1.1\r\nx' })).kind).toBe('error')
  })

  it('refuses two bodies before anything is sent', () => {
    expect(http.check?.({ url: 'x', body: 'a', json: { b: 1 } })).toContain("'body' and 'json'")
    expect(http.check?.({ url: 'x', body: null, json: { b: 1 } })).toBeNull()
  })
})

describe('the egress guard of std.http', () => {
  it('refuses metadata and link-local addresses in every spelling', async () => {
    for (const host of [
      '169.254.169.254',
      '2852039166',
      '0xa9fea9fe',
      '0251.0376.0251.0376',
      '[::ffff:169.254.169.254]',
      '[fe80::1]',
      '[64:ff9b::169.254.169.254]',
      '0.0.0.0',
      '[::]',
      '[fd00:ec2::254]',
    ]) {
      const { data } = await run({ url: `http://${host}/`, timeout: 1 })
      expect(data, host).toMatch(/resolves to a blocked address/)
    }
  })

  it('refuses a redirect to a denied address', async () => {
    expect((await run({ url: `${server.url}/metadata`, allow_redirects: true })).data).toMatch(/blocked address \(169/)
  })

  it('refuses loopback by number and by name when the environment lists it', async () => {
    process.env.TRAMONTANE_EGRESS_DENY = '127.0.0.0/8, ::1/128'
    try {
      const before = server.received.length
      expect((await run({ url: `${server.url}/json` })).data).toMatch(
        /URL host '127.0.0.1' resolves to a blocked address/,
      )
      expect((await run({ url: `http://localhost:${server.port}/json` })).data).toMatch(
        /URL host 'localhost' resolves to/,
      )
      expect(server.received.length).toBe(before)
    } finally {
      delete process.env.TRAMONTANE_EGRESS_DENY
    }
  })

  it('does not hang on a server that answers with noise', async () => {
    const noise = createServer((socket) => socket.end('nonsense\r\n\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => noise.once('listening', resolve))
    const address = noise.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect((await run({ url: `http://127.0.0.1:${port}/` })).kind).toBe('error')
    noise.close()
  })
})
