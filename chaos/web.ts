// The REST API alone, without the console: what the web process answers to API clients. Says its port over IPC.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sayReady, stopOnRequest } from '../bin/child-process.ts'
import { closeHub } from '../server/events/hub.ts'
import { serve } from '../server/http/bridge.ts'
import { closePool } from '../server/store/pool.ts'

const server = createServer((request, response) => void serve(request, response))
stopOnRequest(async () => {
  server.closeAllConnections()
  server.close()
  await closeHub()
  await closePool()
})
const wanted = Number(process.env.PORT ?? 0)
server.listen(wanted, '127.0.0.1', () => sayReady({ port: (server.address() as AddressInfo).port }))
