/*
 * What the fake cloud holds, in memory and within bounds. Changes take time as in a real one: a server that is created,
 * started, stopped or moved is in an intermediate state for a second or two. After five minutes without a request it
 * forgets everything and begins anew, so that the templates find the same world whenever they are tried.
 */

/** A change under way: what holds from a moment on. */
interface Pending {
  readonly at: number
  readonly status: string
  readonly host: string
}

export interface FakeServer {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
  readonly network: string | null
  status: string
  host: string
  pending: Pending | null
  /** Migrations asked for; the first is turned away. */
  migrations: number
}

export interface FakeState {
  readonly servers: Map<string, FakeServer>
  readonly hosts: Map<string, { name: string; state: string }>
  /** Networks, payments, reports and the like: what was put is what is got, by `<kind>/<name>`. */
  readonly records: Map<string, unknown>
}

/** Entries of each map. */
export const most = 500
const silence = 5 * 60_000

export const newState = (): FakeState => {
  const state: FakeState = {
    servers: new Map(),
    hosts: new Map([
      ['compute-1', { name: 'compute-1', state: 'failing' }],
      ['compute-2', { name: 'compute-2', state: 'up' }],
      ['compute-3', { name: 'compute-3', state: 'up' }],
    ]),
    records: new Map(),
  }
  const add = (name: string, host: string, status: string) =>
    state.servers.set(name, {
      id: name,
      name,
      host,
      status,
      tags: ['office-hours'],
      network: null,
      pending: null,
      migrations: 0,
    })
  add('desktop-1', 'compute-1', 'ACTIVE')
  add('desktop-2', 'compute-1', 'ACTIVE')
  add('build-1', 'compute-2', 'ACTIVE')
  add('build-2', 'compute-3', 'SHUTOFF')
  return state
}

/** The state at a moment, forgotten after a long silence. */
export const stateKeeper = (now: () => number): (() => FakeState) => {
  let state = newState()
  let last = now()
  return () => {
    const moment = now()
    if (moment - last > silence) state = newState()
    last = moment
    for (const server of state.servers.values()) settle(server, moment)
    return state
  }
}

const settle = (server: FakeServer, moment: number): void => {
  if (server.pending === null || server.pending.at > moment) return
  server.status = server.pending.status
  server.host = server.pending.host
  server.pending = null
}
