import { z } from 'zod'
import type { Point } from './elk-graph.ts'

const kept = z.array(z.tuple([z.string(), z.object({ x: z.number(), y: z.number() })]))
const key = (workflow: string) => `tramontane.positions.${workflow}`

/** Positions that were put by hand in this browser. */
export function readPins(workflow: string): ReadonlyMap<string, Point> {
  try {
    return new Map(kept.parse(JSON.parse(localStorage.getItem(key(workflow)) ?? '[]')))
  } catch {
    return new Map()
  }
}

export function keepPins(workflow: string, pins: ReadonlyMap<string, Point>): void {
  try {
    localStorage.setItem(key(workflow), JSON.stringify([...pins]))
  } catch {
    // Storage is full or forbidden: the layout's own positions will do.
  }
}
