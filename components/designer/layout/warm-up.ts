import type { ElkNode } from 'elkjs/lib/elk-api.js'
import type { GraphModel } from '../graph/model.ts'
import { elkGraph } from './elk-graph.ts'

/** So few nodes take some 30 ms: who asks meanwhile hardly waits for it. */
const part = 60
const rounds = 20

/**
 * Lays out parts of a large graph again and again while nobody waits, for a browser compiles code for speed only when it
 * has run for a while: of 600 nodes the second layout takes half as long again as the tenth, and this is the one after
 * somebody's first change. `lay` answers null while there is other work, and the round is left out.
 */
export async function warmUp(model: GraphModel, lay: (graph: ElkNode) => Promise<unknown> | null): Promise<void> {
  const nodes = model.nodes.slice(0, part)
  const ids = new Set(nodes.map(({ id }) => id))
  const edges = model.edges.filter(({ source, target }) => ids.has(source) && ids.has(target))
  for (let round = 0; round < rounds; round++) {
    await idle()
    // The worker may be gone or refuse: then nobody is warmer for it, and nothing is lost.
    await lay(elkGraph({ nodes, edges }, true))?.catch(() => undefined)
  }
}

const idle = (): Promise<void> =>
  new Promise((go) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => go())
    else setTimeout(go, 10)
  })
