/*
 * What suites of real clients run against: the product that the e2e stage started with `npm start` when there is one
 * (E2E_BASE_URL, see e2e/mistral-client.spec.ts), else a server in this process and a worker beside it, on a database of
 * the file's own.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeHub } from '../server/events/hub.ts'
import { serve } from '../server/http/bridge.ts'
import { json } from '../server/http/respond.ts'
import { closePool } from '../server/store/pool.ts'
import { checkedHandle } from '../server/testing/checked-handle.ts'
import { testDatabase } from './database.ts'
import { startWorker } from './processes.ts'

export interface ServedProduct {
  /** Without a slash at its end. */
  readonly url: string
  readonly databaseUrl: string
  close(): Promise<void>
}

/** An answer that its route does not promise reaches the client as a failure that says so. */
const checked = (request: Request, address: string): Promise<Response> =>
  checkedHandle(request, address).catch((error: unknown) => json(500, { faultstring: String(error) }))

/** `of` is the test file's `import.meta.url`. */
export const servedProduct = async (of: string): Promise<ServedProduct> => {
  const { E2E_BASE_URL: started, E2E_DATABASE_URL: databaseUrl } = process.env
  if (started !== undefined && databaseUrl !== undefined) {
    return { url: started.replace(/\/$/, ''), databaseUrl, close: async () => undefined }
  }
  const { url } = await testDatabase(of)
  process.env.DATABASE_URL = url
  const server = createServer((request, response) => void serve(request, response, checked))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await startWorker(url)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    databaseUrl: url,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await closeHub()
      await closePool()
    },
  }
}
