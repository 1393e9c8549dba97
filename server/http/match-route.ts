import type { Route } from './route.ts'

interface Node {
  readonly fixed: Map<string, Node>
  wild: Node | null
  readonly routes: Map<string, { readonly route: Route; readonly names: readonly string[] }>
}

export interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Makes a matcher of the table: `Found`, the methods a known path has, or null for an unknown path. */
export const routeMatcher = (table: readonly Route[]) => {
  const root = node()
  for (const route of table) {
    let at = root
    const names: string[] = []
    for (const part of segments(route.path)) {
      if (part.startsWith(':')) {
        names.push(part.slice(1))
        at.wild ??= node()
        at = at.wild
      } else {
        const next = at.fixed.get(part) ?? node()
        at.fixed.set(part, next)
        at = next
      }
    }
    at.routes.set(route.method, { route, names })
  }
  return (method: string, path: string): Found | { readonly methods: readonly string[] } | null => {
    const values: string[] = []
    const at = walk(root, segments(path), 0, values)
    if (at === null) return null
    const hit = at.routes.get(method)
    if (hit === undefined) return { methods: [...at.routes.keys()] }
    return { route: hit.route, params: Object.fromEntries(hit.names.map((name, index) => [name, values[index] ?? ''])) }
  }
}

const node = (): Node => ({ fixed: new Map(), wild: null, routes: new Map() })

/** A trailing slash and an empty part count for nothing: clients send `/actions/std.echo/`. */
const segments = (path: string): readonly string[] => path.split('/').filter((part) => part !== '')

const walk = (at: Node, parts: readonly string[], index: number, values: string[]): Node | null => {
  const part = parts[index]
  if (part === undefined) return at.routes.size > 0 ? at : null
  const next = at.fixed.get(part)
  const found = next === undefined ? null : walk(next, parts, index + 1, values)
  if (found !== null || at.wild === null) return found
  const value = decode(part)
  if (value === null) return null
  values.push(value)
  const below = walk(at.wild, parts, index + 1, values)
  if (below === null) values.pop()
  return below
}

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
