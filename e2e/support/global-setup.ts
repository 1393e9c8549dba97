import { prepareChromium } from './chromium.ts'
import { startServer } from './server.ts'

/** Once per run: a browser, and the whole product; the specs find it by their baseURL. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await prepareChromium()
  // A running product may be given instead, for instance while writing a spec.
  if (process.env.E2E_BASE_URL !== undefined) return async () => undefined
  const server = await startServer()
  process.env.E2E_BASE_URL = server.url
  process.env.E2E_DATABASE_URL = server.databaseUrl
  process.env.E2E_DATA_DIR = server.dataDir
  return async () => {
    await server.stop()
  }
}
