import { type Answer, answer, isRecord, refuse } from './answer.ts'
import { type FakeServer, type FakeState, most } from './state.ts'

/** What is shown of a server. */
const shown = ({ id, name, status, host, tags, network }: FakeServer) => ({ id, name, status, host, tags, network })

/** GET /compute/servers, filtered by `tag`, `host` and `names` (divided by commas). */
export const listServers = (state: FakeState, query: URLSearchParams): Answer => {
  const tag = query.get('tag')
  const host = query.get('host')
  const names = query.get('names')?.split(',')
  const servers = [...state.servers.values()].filter(
    (server) =>
      (tag === null || server.tags.includes(tag)) &&
      (host === null || server.host === host) &&
      (names === undefined || names.includes(server.name)),
  )
  return answer(200, { servers: servers.map(shown) })
}

export const getServer = (state: FakeState, name: string): Answer => {
  const server = state.servers.get(name)
  return server === undefined ? refuse(404, `There is no server ${name}.`) : answer(200, { server: shown(server) })
}

/** PUT: creates the server of this name, or says what it is: asking twice makes one server. */
export const putServer = (state: FakeState, name: string, body: unknown, now: number): Answer => {
  const known = state.servers.get(name)
  if (known !== undefined) return answer(200, { server: shown(known) })
  if (state.servers.size >= most) return refuse(403, 'The quota of servers is used up.')
  const given = isRecord(body) ? body : {}
  const server: FakeServer = {
    id: name,
    name,
    tags: Array.isArray(given.tags) ? given.tags.filter((tag) => typeof tag === 'string').slice(0, 20) : [],
    network: typeof given.network === 'string' ? given.network : null,
    status: 'BUILD',
    host: 'compute-2',
    pending: { at: now + 1500, status: 'ACTIVE', host: 'compute-2' },
    migrations: 0,
  }
  state.servers.set(name, server)
  return answer(201, { server: shown(server) })
}

export const deleteServer = (state: FakeState, name: string): Answer => {
  state.servers.delete(name)
  return answer(204, null)
}

/** POST …/action: `{"os-start": null}`, `{"os-stop": null}` or `{"os-migrateLive": {"host": "…"}}`. */
export const actOnServer = (state: FakeState, name: string, body: unknown, now: number): Answer => {
  const server = state.servers.get(name)
  if (server === undefined) return refuse(404, `There is no server ${name}.`)
  if (!isRecord(body)) return refuse(400, 'The body must be a map with one action.')
  if (Object.hasOwn(body, 'os-start')) return change(server, 'POWERING-ON', 'ACTIVE', server.host, now)
  if (Object.hasOwn(body, 'os-stop')) return change(server, 'POWERING-OFF', 'SHUTOFF', server.host, now)
  if (Object.hasOwn(body, 'os-migrateLive')) return migrate(state, server, body['os-migrateLive'], now)
  return refuse(400, 'The action must be os-start, os-stop or os-migrateLive.')
}

const change = (server: FakeServer, status: string, then: string, host: string, now: number): Answer => {
  if (server.status !== then || server.host !== host) {
    server.status = status
    server.pending = { at: now + 1000, status: then, host }
  }
  return answer(202, { server: shown(server) })
}

const migrate = (state: FakeState, server: FakeServer, target: unknown, now: number): Answer => {
  const host = isRecord(target) && typeof target.host === 'string' ? target.host : ''
  if (!state.hosts.has(host)) return refuse(400, `There is no host ${host}.`)
  server.migrations += 1
  if (server.migrations === 1)
    return refuse(503, 'The host is busy; try again. (The fake cloud says so once for each server.)')
  return change(server, 'MIGRATING', 'ACTIVE', host, now)
}
