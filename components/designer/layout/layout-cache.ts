import type { Layout } from './elk-graph.ts'

/** Layouts by structure, the least recently used forgotten first. A layout that failed is tried again. */
export class LayoutCache {
  readonly #limit: number
  readonly #pending = new Map<string, Promise<Layout>>()
  readonly #known = new Map<string, Layout>()

  constructor(limit: number) {
    this.#limit = limit
  }

  known(key: string): Layout | null {
    const layout = this.#known.get(key)
    if (layout === undefined) return null
    this.#known.delete(key)
    this.#known.set(key, layout)
    return layout
  }

  get(key: string, make: () => Promise<Layout>): Promise<Layout> {
    const known = this.known(key)
    if (known !== null) return Promise.resolve(known)
    const pending = this.#pending.get(key)
    if (pending !== undefined) return pending
    const made = make().then((layout) => {
      this.#known.set(key, layout)
      const [oldest] = this.#known.keys()
      if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest)
      return layout
    })
    this.#pending.set(key, made)
    return made.finally(() => this.#pending.delete(key))
  }
}
