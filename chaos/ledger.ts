/*
 * What actions do outside, as the outside saw it: an HTTP server that notes each call with its execution, task and item
 * before it answers. It is what a payment service would be: two notes for one action are two payments.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Ledger {
  readonly url: string
  /** How many times an item of a task of an execution was called. */
  calls(executionId: string, task: string, index: number): number
  close(): void
}

/** GET /ok|/fail/<execution>/<task>/<index>: answers 200 or 500 after so many milliseconds. */
export const openLedger = async (delayMs: number): Promise<Ledger> => {
  const calls = new Map<string, number>()
  const server = createServer((request, response) => {
    const [, how, ...key] = (request.url ?? '').split('/')
    const name = key.join('/')
    calls.set(name, (calls.get(name) ?? 0) + 1)
    setTimeout(() => {
      response.writeHead(how === 'ok' ? 200 : 500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ did: key.slice(1).join('/') }))
    }, delayMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: (executionId, task, index) => calls.get(`${executionId}/${task}/${index}`) ?? 0,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
