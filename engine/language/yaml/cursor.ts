/** Thrown when a text leaves the common forms of YAML; whoever reads them catches it and asks the library. */
export class Uncommon extends Error {}

const newline = 10
const space = 32

/** Characters behind which no plain scalar may begin, or behind which it means more than it says. */
const indicators: ReadonlySet<number> = new Set(Array.from('-?:,[]{}#&*!|>\'"%@`=', (char) => char.charCodeAt(0)))

export const isFlowIndicator = (code: number): boolean =>
  code === 44 || code === 91 || code === 93 || code === 123 || code === 125

/** A place in a text that is read by lines and columns. Tabs and carriage returns do not occur. */
export class Cursor {
  readonly text: string
  at = 0
  /** Where the line of the last content begins. */
  lineStart = 0
  /** Behind the line break that ends what was read last; a list or a map ends there, too. */
  nodeEnd = 0

  constructor(text: string) {
    this.text = text
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  get column(): number {
    return this.at - this.lineStart
  }

  /** The character's code at an offset from here; NaN behind the end. */
  code(offset = 0): number {
    return this.text.charCodeAt(this.at + offset)
  }

  /** Whether a blank, a line break or the end stands at an offset from here. */
  isBlank(offset: number): boolean {
    const code = this.code(offset)
    return code === space || code === newline || Number.isNaN(code)
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++
  }

  /** At the end of a node: nothing but a comment may follow on its line. */
  endLine(): void {
    const from = this.at
    this.skipSpaces()
    if (this.code() === 35 && this.at > from) this.toLineEnd()
    if (!this.done && this.code() !== newline) throw new Uncommon('something follows a value')
    this.at = Math.min(this.at + 1, this.text.length)
    this.lineStart = this.at
    this.nodeEnd = this.at
  }

  /**
   * From the beginning of a line to the next content. Comments that stand further in than what follows belong to a
   * collection before them, which gets longer by it: that is left to the library.
   */
  toContent(): void {
    let comment = 0
    for (;;) {
      this.lineStart = this.at
      this.skipSpaces()
      const code = this.code()
      if (code === 35) {
        comment = Math.max(comment, this.column)
        this.toLineEnd()
      } else if (code !== newline) break
      if (this.done) break
      this.at++
    }
    if (this.done) this.lineStart = this.at
    if (comment > this.column) throw new Uncommon('a comment further in')
    if (this.column === 0 && /^(?:---|\.\.\.)/.test(this.text.slice(this.at, this.at + 3))) {
      throw new Uncommon('more than one document')
    }
  }

  /**
   * The end of the plain scalar that begins here; `inFlow` when brackets and commas end it. It stops before the colon
   * of a key, at a comment and at the end of the line; blanks at the end are no part of it.
   */
  plainEnd(inFlow: boolean): number {
    const { text } = this
    let code = this.code()
    if (indicators.has(code) && !(code === 45 && !this.isBlank(1) && !isFlowIndicator(this.code(1)))) {
      throw new Uncommon('an indicator at the beginning')
    }
    let end = this.at
    for (let at = this.at; ; at++, code = text.charCodeAt(at)) {
      if (code === newline || Number.isNaN(code)) return end
      if (code === space) {
        if (text.charCodeAt(at + 1) === 35) return end
        continue
      }
      if (code === 58) {
        const next = text.charCodeAt(at + 1)
        if (next === space || next === newline || Number.isNaN(next)) return end
        if (inFlow && isFlowIndicator(next)) throw new Uncommon('a colon before a bracket')
      } else if (inFlow && isFlowIndicator(code)) return end
      end = at + 1
    }
  }

  /** Behind the closing quote of the quoted scalar that begins here and ends on the same line. */
  quotedEnd(): number {
    const { text } = this
    const quote = this.code()
    for (let at = this.at + 1; ; at++) {
      const code = text.charCodeAt(at)
      if (code === newline || Number.isNaN(code)) throw new Uncommon('a quoted text of several lines')
      if (code === 92 && quote === 34) at++
      else if (code === quote) {
        if (quote === 34 || text.charCodeAt(at + 1) !== quote) return at + 1
        at++
      }
    }
  }

  private toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }
}
