import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testContext } from '../testing/context.ts'
import { startHttpServer } from '../testing/http-server.ts'
import { mistralHttp } from './mistral-http.ts'

let server: Awaited<ReturnType<typeof startHttpServer>>
beforeAll(async () => {
  server = await startHttpServer(({ path }, response) => response.writeHead(path === '/bad' ? 500 : 202).end())
})
afterAll(() => server.stop())

describe('std.mistral_http', () => {
  it('tells the other side where to report, and waits', async () => {
    const context = testContext({ workflowName: 'täglich' })
    expect(await mistralHttp.run?.({ url: server.url, method: 'POST', body: { a: 1 } }, context)).toBeNull()
    expect(server.received.at(-1)).toMatchObject({
      body: '{"a": 1}',
      headers: {
        'mistral-workflow-name': 't%C3%A4glich',
        'mistral-workflow-execution-id': 'w-1',
        'mistral-task-id': 't-1',
        'mistral-action-execution-id': 'a-1',
        'mistral-callback-url': '/v2/action_executions/a-1',
      },
    })
    expect(mistralHttp.isSync).toBe(false)
  })

  it('fails at once when the request fails', async () => {
    expect(await mistralHttp.run?.({ url: `${server.url}/bad` }, testContext())).toMatchObject({
      kind: 'error',
      data: { status: 500 },
    })
    expect(await mistralHttp.run?.({ url: 'http://127.0.0.1:1/' }, testContext())).toMatchObject({ kind: 'error' })
  })
})
