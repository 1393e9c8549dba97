import { hashKey } from './hash-key.ts'
import type { RV } from './runtime-value.ts'

/** Python's dict with keys of any hashable kind, in insertion order. */
export class Dict {
  private readonly entries = new Map<unknown, { readonly key: RV; value: RV }>()

  static of(entries: Iterable<readonly [RV, RV]>): Dict {
    const dict = new Dict()
    for (const [key, value] of entries) dict.set(key, value)
    return dict
  }

  get size(): number {
    return this.entries.size
  }

  get(key: RV): RV | undefined {
    return this.entries.get(hashKey(key))?.value
  }

  has(key: RV): boolean {
    return this.entries.has(hashKey(key))
  }

  /** An equal key that is there already stays as it is, like in Python. */
  set(key: RV, value: RV): void {
    const hash = hashKey(key)
    const entry = this.entries.get(hash)
    if (entry) entry.value = value
    else this.entries.set(hash, { key, value })
  }

  delete(key: RV): boolean {
    return this.entries.delete(hashKey(key))
  }

  clear(): void {
    this.entries.clear()
  }

  keys(): RV[] {
    return Array.from(this.entries.values(), (entry) => entry.key)
  }

  values(): RV[] {
    return Array.from(this.entries.values(), (entry) => entry.value)
  }

  pairs(): [RV, RV][] {
    return Array.from(this.entries.values(), (entry) => [entry.key, entry.value])
  }
}
