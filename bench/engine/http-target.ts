/* What the calls of a workflow are made to: a small answer in JSON, at once. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sayReady, stopOnRequest } from '../../bin/child-process.ts'

const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end('{"ok":true}')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
stopOnRequest(async () => {
  server.closeAllConnections()
  server.close()
})
sayReady({ port: (server.address() as AddressInfo).port })
