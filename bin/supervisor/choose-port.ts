import { ClearError } from '../clear-error.ts'
import { freePort, portIsFree } from '../free-port.ts'

const usual = 3000

/** How long a port may still be held by the web process of a start that was just killed, in milliseconds. */
const graceMs = 2000

/** The port to serve on: the one asked for or nothing; without a wish 3000, or a free one when that is taken. */
export async function choosePort(wish: number | undefined, host: string, afterCrash: boolean): Promise<number> {
  const port = wish ?? usual
  const end = performance.now() + (afterCrash ? graceMs : 0)
  for (;;) {
    if (await portIsFree(port, host)) return port
    if (performance.now() >= end) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  if (wish !== undefined) {
    throw new ClearError(`port ${port} on ${host} cannot be had: stop what uses it, or choose another PORT`)
  }
  const free = await freePort(host)
  console.log(`port ${port} is taken, using ${free}`)
  return free
}

/** The address to open in a browser. */
export function address(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::' || host === ''
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
