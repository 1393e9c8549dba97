import { hashKey } from './hash-key.ts'
import type { RV } from './runtime-value.ts'

/** Python's set, which remembers the order of insertion. */
export class PySet {
  private readonly members = new Map<unknown, RV>()

  constructor(items: Iterable<RV> = []) {
    for (const item of items) this.add(item)
  }

  get size(): number {
    return this.members.size
  }

  add(item: RV): void {
    const hash = hashKey(item)
    if (!this.members.has(hash)) this.members.set(hash, item)
  }

  has(item: RV): boolean {
    return this.members.has(hashKey(item))
  }

  delete(item: RV): boolean {
    return this.members.delete(hashKey(item))
  }

  items(): RV[] {
    return [...this.members.values()]
  }
}
