import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'
import { taskId, taskName } from '../graph/model.ts'
import type { Point } from '../layout/elk-graph.ts'
import type { Designer } from '../store.ts'

const place = z.object({ x: z.number(), y: z.number(), pinned: z.boolean().default(false) })
const layout = z.object({ positions: z.record(z.string(), place) })

/** Whose places: a workflow by its id, or by its name in a namespace. */
export interface PlacesKey {
  readonly workflow: string
  readonly namespace: string
}

/**
 * By what the server knows the shown workflow; null when it is not stored. The workflows of a workbook have names of
 * their own there; of a text of workflows the first is the one that is open.
 */
export function placesKeyOf(now: Pick<Designer, 'id' | 'book' | 'namespace' | 'shown' | 'good'>): PlacesKey | null {
  const { id, book, namespace, shown, good } = now
  if (id === null) return null
  if (book !== null) return { workflow: `${book}.${shown}`, namespace }
  return good === null || good.names[0] === shown ? { workflow: id, namespace: '' } : null
}

function address({ workflow, namespace }: PlacesKey, shared: boolean): string {
  const query = new URLSearchParams()
  if (namespace !== '') query.set('namespace', namespace)
  if (shared) query.set('shared', 'true')
  return `/api/layouts/${encodeURIComponent(workflow)}${query.size === 0 ? '' : `?${query}`}`
}

/** Where tasks were put by hand, by node id, and which of them stay there when the graph is tidied. */
export interface Places {
  readonly pins: ReadonlyMap<string, Point>
  readonly locked: ReadonlySet<string>
}

/** One's own places, or those that everybody shares; nothing when the server does not say. */
export async function getPositions(of: PlacesKey, shared = false): Promise<Places> {
  try {
    const { positions } = layout.parse(await fetchJson(address(of, shared)))
    const all = Object.entries(positions)
    return {
      pins: new Map(all.map(([name, { x, y }]) => [taskId(name), { x, y }])),
      locked: new Set(all.flatMap(([name, { pinned }]) => (pinned ? [taskId(name)] : []))),
    }
  } catch {
    return { pins: new Map(), locked: new Set() }
  }
}

/** Keeps them; chips of commands are no tasks and go back to their places. */
export async function putPositions(of: PlacesKey, { pins, locked }: Places, shared = false): Promise<void> {
  const positions = Object.fromEntries(
    [...pins].flatMap(([id, { x, y }]) => {
      const name = taskName(id)
      return name === null ? [] : [[name, locked.has(id) ? { x, y, pinned: true } : { x, y }]]
    }),
  )
  await fetchJson(address(of, shared), { method: 'PUT', json: { positions } })
}
