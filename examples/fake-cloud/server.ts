/*
 * A small make-believe cloud, served by the web process under /fake-cloud/: the templates call it so that they can be
 * run without an OpenStack at hand. It stands in until the OpenStack actions exist; it keeps nothing and says in each
 * answer what it is. Paths below the prefix:
 *
 *   GET compute/servers, GET|PUT|DELETE compute/servers/<name>, POST compute/servers/<name>/action
 *   GET|PUT compute/hosts/<name>
 *   GET payroll/employees/<name>, GET shop/orders
 *   GET|PUT <network/networks | registry/environments | payroll/payments | payroll/rejections | shop/reports>/<name>
 */
import { type Answer, answer, isRecord, refuse } from './answer.ts'
import { getEmployee, getOrders } from './business.ts'
import { actOnServer, deleteServer, getServer, listServers, putServer } from './compute.ts'
import { type FakeState, most, stateKeeper } from './state.ts'

/** Where it is served. */
export const fakeCloudPrefix = '/fake-cloud'

const note = 'This is the fake cloud that comes with Tramontane. It stands in until the OpenStack actions exist.'
const largestBody = 64 * 1024
const kinds = new Set([
  'network/networks',
  'registry/environments',
  'payroll/payments',
  'payroll/rejections',
  'shop/reports',
])

/** A fake cloud with a memory of its own. `now` gives epoch milliseconds. */
export const createFakeCloud = (now: () => number): ((request: Request) => Promise<Response>) => {
  const current = stateKeeper(now)
  return async (request) => {
    const url = new URL(request.url)
    const parts = partsOf(url.pathname)
    const text = request.method === 'GET' ? '' : await request.text()
    const body = text.length > largestBody ? undefined : parsed(text)
    if (parts === null || body === undefined) return respond(refuse(400, 'The path or the body cannot be read.'))
    return respond(route(current(), request.method, parts, url.searchParams, body, now()))
  }
}

/** The one of this process. */
export const fakeCloud = createFakeCloud(Date.now)

const partsOf = (path: string): readonly string[] | null => {
  try {
    const rest = path.startsWith(fakeCloudPrefix) ? path.slice(fakeCloudPrefix.length) : path
    return rest.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return null
  }
}

/** Undefined for what is not JSON; null for nothing. */
const parsed = (text: string): unknown => {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const respond = ({ status, body }: Answer): Response => {
  const headers = { 'content-type': 'application/json', 'x-fake-cloud': 'yes', 'cache-control': 'no-store' }
  return new Response(body === null ? null : JSON.stringify({ ...body, note }), { status, headers })
}

const route = (
  state: FakeState,
  method: string,
  [area = '', kind = '', name, verb, ...more]: readonly string[],
  query: URLSearchParams,
  body: unknown,
  now: number,
): Answer => {
  const path = `${area}/${kind}`
  if (area === '') return answer(200, { name: 'fake cloud' })
  if (name === undefined) {
    if (method === 'GET' && path === 'compute/servers') return listServers(state, query)
    if (method === 'GET' && path === 'shop/orders') return getOrders(query)
    return refuse(404, `There is nothing at ${method} ${path}.`)
  }
  if (more.length > 0 || name.length > 255) return refuse(404, 'There is nothing at this path.')
  if (path === 'compute/servers') return servers(state, method, name, verb, body, now)
  if (verb !== undefined) return refuse(404, 'There is nothing at this path.')
  if (path === 'compute/hosts') return hosts(state, method, name, body)
  if (path === 'payroll/employees' && method === 'GET') return getEmployee(name, query)
  if (kinds.has(path)) return records(state, method, `${path}/${name}`, body)
  return refuse(404, `There is nothing at ${method} ${path}.`)
}

const servers = (
  state: FakeState,
  method: string,
  name: string,
  verb: string | undefined,
  body: unknown,
  now: number,
): Answer => {
  if (verb === 'action' && method === 'POST') return actOnServer(state, name, body, now)
  if (verb !== undefined) return refuse(404, 'There is nothing at this path.')
  if (method === 'GET') return getServer(state, name)
  if (method === 'PUT') return putServer(state, name, body, now)
  return method === 'DELETE' ? deleteServer(state, name) : notAllowed(method)
}

const hosts = (state: FakeState, method: string, name: string, body: unknown): Answer => {
  const host = state.hosts.get(name)
  if (host === undefined) return refuse(404, `There is no host ${name}.`)
  if (method === 'PUT' && isRecord(body) && typeof body.state === 'string') host.state = body.state
  else if (method !== 'GET') return notAllowed(method)
  return answer(200, { host: { ...host } })
}

const records = (state: FakeState, method: string, key: string, body: unknown): Answer => {
  const known = state.records.get(key)
  if (method === 'GET') return known === undefined ? refuse(404, `There is no ${key}.`) : answer(200, { record: known })
  if (method !== 'PUT') return notAllowed(method)
  if (known === undefined && state.records.size >= most) return refuse(403, 'The quota of records is used up.')
  state.records.set(key, body)
  return answer(known === undefined ? 201 : 200, { record: body })
}

const notAllowed = (method: string): Answer => refuse(405, `${method} is not possible here.`)
