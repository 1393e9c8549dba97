import { z } from 'zod'
import { fetchJson } from '../../api/fetch-json.ts'
import { taskId, taskName } from '../graph/model.ts'
import type { Point } from '../layout/elk-graph.ts'

const layout = z.object({ positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })) })

const address = (workflow: string) => `/api/layouts/${encodeURIComponent(workflow)}`

/** Where this person put tasks by hand, by node id; nothing when the server does not say. */
export async function getPositions(workflow: string): Promise<ReadonlyMap<string, Point>> {
  try {
    const { positions } = layout.parse(await fetchJson(address(workflow)))
    return new Map(Object.entries(positions).map(([name, at]) => [taskId(name), at]))
  } catch {
    return new Map()
  }
}

/** Keeps them, as well as it goes; chips of commands are no tasks and go back to their places. */
export function putPositions(workflow: string, pins: ReadonlyMap<string, Point>): void {
  const positions = Object.fromEntries(
    [...pins].flatMap(([id, { x, y }]) => {
      const name = taskName(id)
      return name === null ? [] : [[name, { x, y }]]
    }),
  )
  fetchJson(address(workflow), { method: 'PUT', json: { positions } }).catch(() => undefined)
}
