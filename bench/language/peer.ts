import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface Order {
  readonly case: number
  readonly phase: 'value' | 'parse' | 'evaluate'
  readonly seconds: number
}

/** Python with yaql and Jinja2 (peer.py), which waits for orders. */
export interface Peer {
  ask<T>(order: Order): Promise<T>
  stop(): void
}

/** The first Python that has both libraries; null when none has (Debian: `apt-get install python3-yaql python3-jinja2`). */
export const startPeer = (given: object): Peer | null => {
  const python = ['python3', '/usr/bin/python3'].find(
    (command) => spawnSync(command, ['-c', 'import yaql, jinja2'], { stdio: 'ignore' }).status === 0,
  )
  if (python === undefined) return null
  const child = spawn(python, [path.join(import.meta.dirname, 'peer.py')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const send = (message: object): boolean => child.stdin.write(`${JSON.stringify(message)}\n`)
  send(given)
  return {
    ask: async <T>(order: Order) => {
      send(order)
      const { done, value } = await answers.next()
      if (done) throw new Error('the Python process ended')
      return JSON.parse(value) as T
    },
    stop: () => child.stdin.end(),
  }
}
