/** The most answers kept; beyond it all are dropped, which costs one look-up each. */
const most = 10_000

/** Answers remembered for a short time, so that a burst of requests asks once. Failures are not remembered. */
export class Recent<T> {
  readonly #ms: number
  readonly #kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>()

  constructor(ms: number) {
    this.#ms = ms
  }

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const now = Date.now()
    const kept = this.#kept.get(key)
    if (kept !== undefined && kept.until > now) return kept.answer
    if (this.#kept.size >= most) this.#kept.clear()
    const answer = ask()
    this.#kept.set(key, { until: now + this.#ms, answer })
    answer.catch(() => this.#kept.delete(key))
    return answer
  }

  clear(): void {
    this.#kept.clear()
  }
}
