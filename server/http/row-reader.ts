import { type Found, routeMatcher } from './match-route.ts'
import type { Route } from './route.ts'

/**
 * Finds the operation that reads the row which a request changes, for the record of how it was: that of the same path,
 * or, for a PUT on a collection, that of the id or name in the body, where Mistral has it. Null when there is none. A list
 * is no state of a row.
 */
export const rowReader = (table: readonly Route[]) => {
  const match = routeMatcher(table)
  const reading = (path: string): Found | null => {
    const found = match('GET', path)
    return found !== null && 'route' in found && Object.keys(found.params).length > 0 ? found : null
  }
  return async (request: Request, { route, params }: Found, path: string): Promise<Found | null> => {
    if (request.method === 'GET') return null
    if (Object.keys(params).length > 0) {
      const reader = reading(path)
      return reader?.route.path === route.path ? reader : null
    }
    const named = request.method === 'PUT' ? await nameIn(request) : null
    return named === null ? null : reading(`${path}/${encodeURIComponent(named)}`)
  }
}

const nameIn = async (request: Request): Promise<string | null> => {
  if (!/\bjson\b/i.test(request.headers.get('content-type') ?? '')) return null
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== 'object' || body === null) return null
  const { id, name } = body as Readonly<Record<string, unknown>>
  return [id, name].find((one): one is string => typeof one === 'string' && one !== '') ?? null
}
