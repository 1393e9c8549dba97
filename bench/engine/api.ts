/* The API alone, without the console: what the web process answers before Next gets to see a request. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sayReady, stopOnRequest } from '../../bin/child-process.ts'
import { serve } from '../../server/http/bridge.ts'
import { closePool } from '../../server/store/pool.ts'

const server = createServer((request, response) => void serve(request, response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
stopOnRequest(async () => {
  server.close()
  server.closeAllConnections()
  await closePool()
})
sayReady({ port: (server.address() as AddressInfo).port })
