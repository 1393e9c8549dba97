/** Rows of bits of one width, for sets of variables at many places. */
export class BitRows {
  readonly words: number
  private readonly data: Uint32Array

  constructor(rows: number, width: number) {
    this.words = Math.max(1, Math.ceil(width / 32))
    this.data = new Uint32Array(rows * this.words)
  }

  has(row: number, bit: number): boolean {
    return ((this.data[row * this.words + (bit >>> 5)] as number) & (1 << (bit & 31))) !== 0
  }

  add(row: number, bit: number): void {
    const at = row * this.words + (bit >>> 5)
    this.data[at] = (this.data[at] as number) | (1 << (bit & 31))
  }

  /** Adds all of another row. */
  union(row: number, from: number): void {
    const [to, source] = [row * this.words, from * this.words]
    for (let at = 0; at < this.words; at++) {
      this.data[to + at] = (this.data[to + at] as number) | (this.data[source + at] as number)
    }
  }
}
