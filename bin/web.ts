// The web process: the console and the REST API. PORT, HOST, DATABASE_URL and TRAMONTANE_DEV come from the environment.
import { createServer } from 'node:http'
import next from 'next'
import { readFieldLimit } from '../engine/workflow/field-size.ts'
import { fakeCloud, fakeCloudPrefix } from '../examples/fake-cloud/server.ts'
import { offerSetup } from '../server/auth/local/setup.ts'
import { readRateLimits } from '../server/auth/rate-limits.ts'
import { authSettings, readAuthSettings } from '../server/auth/settings.ts'
import { closeHub } from '../server/events/hub.ts'
import { guarded, isApiRequest, serve } from '../server/http/bridge.ts'
import { protectPage } from '../server/http/page-headers.ts'
import { closePool } from '../server/store/pool.ts'
import { hopeless, sayReady, stopOnRequest } from './child-process.ts'
import { printFailure } from './clear-error.ts'
import { root } from './root.ts'
import { address } from './supervisor/choose-port.ts'

const dev = process.env.TRAMONTANE_DEV === '1'
const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? '127.0.0.1'

for (const read of [readAuthSettings(process.env), readRateLimits(process.env), readFieldLimit(process.env)]) {
  if (read.ok) continue
  console.error(`tramontane: ${read.error}`)
  process.exit(hopeless)
}

const server = createServer()
// Longer than proxies and balancers keep an idle connection (60 s): when this side closes first, the next request that
// comes over it is lost.
server.keepAliveTimeout = 65_000
server.headersTimeout = 66_000
const app = next({ dev, hostname, port, dir: root, httpServer: server })

stopOnRequest(async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  // Streams (live views) never end by themselves.
  setTimeout(() => server.closeAllConnections(), 1000).unref()
  await closed
  await app.close()
  await closeHub()
  await closePool()
})

server.once('error', (error) => {
  console.error(`tramontane: the web server cannot listen on ${hostname}:${port}: ${error.message}`)
  process.exit(hopeless)
})

try {
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    if (isApiRequest(request)) void serve(request, response)
    else if (request.url?.startsWith(`${fakeCloudPrefix}/`)) void serve(request, response, guarded(fakeCloud))
    else {
      // The tool that rebuilds pages as one types evaluates code; it never runs in production.
      if (!dev) protectPage(request, response)
      void handle(request, response)
    }
  })
  const setup = authSettings().mode === 'local' ? await offerSetup() : null
  server.listen(port, hostname, () => {
    if (setup !== null) console.log(`nobody has an account yet: set up at ${address(hostname, port)}/setup#${setup}`)
    sayReady({ port })
  })
} catch (error) {
  printFailure(error)
  process.exit(1)
}
