import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'
import { taskId, taskName } from '../graph/model.ts'
import type { Point } from '../layout/elk-graph.ts'

const place = z.object({ x: z.number(), y: z.number(), pinned: z.boolean().default(false) })
const layout = z.object({ positions: z.record(z.string(), place) })

const address = (workflow: string, shared: boolean) =>
  `/api/layouts/${encodeURIComponent(workflow)}${shared ? '?shared=true' : ''}`

/** Where tasks were put by hand, by node id, and which of them stay there when the graph is tidied. */
export interface Places {
  readonly pins: ReadonlyMap<string, Point>
  readonly locked: ReadonlySet<string>
}

/** One's own places, or those that everybody shares; nothing when the server does not say. */
export async function getPositions(workflow: string, shared = false): Promise<Places> {
  try {
    const { positions } = layout.parse(await fetchJson(address(workflow, shared)))
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
export async function putPositions(workflow: string, { pins, locked }: Places, shared = false): Promise<void> {
  const positions = Object.fromEntries(
    [...pins].flatMap(([id, { x, y }]) => {
      const name = taskName(id)
      return name === null ? [] : [[name, locked.has(id) ? { x, y, pinned: true } : { x, y }]]
    }),
  )
  await fetchJson(address(workflow, shared), { method: 'PUT', json: { positions } })
}
