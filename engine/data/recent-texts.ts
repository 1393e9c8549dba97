/** What a text costs beside its characters: the entry and the smallest thing made of it. */
const entryWeight = 100

/**
 * What was made of texts, the most recently used ones, bounded by the length of all texts together: what is made of a
 * text grows with it, so a bound on their number alone would let a few thousand long ones fill the memory.
 *
 * Two generations instead of an exact order: what is asked for moves into the young one, and when that is full it
 * becomes the old one, whose rest is let go. At most twice `mostCharacters` are held, and asking costs one lookup.
 */
export class RecentTexts<T extends object> {
  private young = new Map<string, T>()
  private old = new Map<string, T>()
  private weight = 0
  private readonly mostCharacters: number

  constructor(mostCharacters: number) {
    this.mostCharacters = mostCharacters
  }

  get(text: string): T | undefined {
    const known = this.young.get(text)
    if (known !== undefined) return known
    const older = this.old.get(text)
    if (older !== undefined) this.set(text, older)
    return older
  }

  /** Keeps what was made of a text, unless the text alone would fill the cache. */
  set(text: string, made: T): void {
    const weight = text.length + entryWeight
    if (weight > this.mostCharacters) return
    if (this.weight + weight > this.mostCharacters) {
      this.old = this.young
      this.young = new Map()
      this.weight = 0
    }
    if (!this.young.has(text)) this.weight += weight
    this.young.set(text, made)
  }
}
