import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api.js'
import type { GraphModel } from '../graph/model.ts'
import { elkGraph, type Layout, readLayout } from './elk-graph.ts'
import { LayoutCache } from './layout-cache.ts'
import { structureKey } from './structure.ts'

let elk: Elk | null = null
const cache = new LayoutCache(64)

function engine(): Elk {
  elk ??= new ELK({ workerFactory: () => new Worker(new URL('./elk.worker.ts', import.meta.url)) })
  return elk
}

/** Loads the worker while what is to be laid out is still on its way. */
export function startLayout(): void {
  try {
    engine()
  } catch {
    // No workers here: the layout says so when it is asked for.
  }
}

/** The layout of a graph with that structure, by ELK in a worker; what has the same structure is laid out once. */
export function layoutGraph(model: GraphModel, key: string): Promise<Layout> {
  if (model.nodes.length === 0) return Promise.resolve({ positions: new Map(), routes: new Map() })
  return cache.get(key, async () => {
    const start = performance.now()
    const layout = readLayout(await engine().layout(elkGraph(model)))
    // Seen in the browser's profiler, and by bench/designer.
    performance.measure('designer.layout', { start })
    return layout
  })
}

/** The layout if it is known already: then the first paint has it. */
export const knownLayout = (model: GraphModel): Layout | null => cache.known(structureKey(model))
