/** Where a text stops being JSON, in the words of Python's decoder: `Expecting value: line 1 column 1 (char 0)`. */
export const jsonProblem = (text: string): string => {
  const scanner = new Scanner(text)
  const found = scanner.document()
  const { message, at } = found ?? { message: 'Expecting value', at: 0 }
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return `${message}: line ${line} column ${at - before.lastIndexOf('\n')} (char ${at})`
}

interface Problem {
  readonly message: string
  readonly at: number
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|-?Infinity|NaN|true|false|null/y

/** Walks the text without building anything, until the first mistake. */
class Scanner {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  document(): Problem | null {
    this.blanks()
    const problem = this.value(0)
    if (problem) return problem
    this.blanks()
    return this.at < this.text.length ? { message: 'Extra data', at: this.at } : null
  }

  private blanks(): void {
    while (/^[ \t\n\r]$/.test(this.text[this.at] ?? '')) this.at++
  }

  private value(depth: number): Problem | null {
    const char = this.text[this.at]
    if (depth > 500) return { message: 'Expecting value', at: this.at }
    if (char === '"') return this.string()
    if (char === '{') return this.object(depth)
    if (char === '[') return this.array(depth)
    number.lastIndex = this.at
    const match = number.exec(this.text)
    if (!match) return { message: 'Expecting value', at: this.at }
    this.at += match[0].length
    return null
  }

  private array(depth: number): Problem | null {
    this.at++
    this.blanks()
    if (this.text[this.at] === ']') return this.close()
    for (;;) {
      const problem = this.value(depth + 1)
      if (problem) return problem
      this.blanks()
      const char = this.text[this.at]
      if (char === ']') return this.close()
      if (char !== ',') return { message: "Expecting ',' delimiter", at: this.at }
      this.at++
      this.blanks()
    }
  }

  private object(depth: number): Problem | null {
    this.at++
    this.blanks()
    if (this.text[this.at] === '}') return this.close()
    for (;;) {
      if (this.text[this.at] !== '"') {
        return { message: 'Expecting property name enclosed in double quotes', at: this.at }
      }
      const problem = this.string() ?? this.colon() ?? this.value(depth + 1)
      if (problem) return problem
      this.blanks()
      const char = this.text[this.at]
      if (char === '}') return this.close()
      if (char !== ',') return { message: "Expecting ',' delimiter", at: this.at }
      this.at++
      this.blanks()
    }
  }

  private close(): null {
    this.at++
    return null
  }

  private colon(): Problem | null {
    this.blanks()
    if (this.text[this.at] !== ':') return { message: "Expecting ':' delimiter", at: this.at }
    this.at++
    this.blanks()
    return null
  }

  private string(): Problem | null {
    const start = this.at++
    for (;;) {
      const char = this.text[this.at]
      if (char === undefined) return { message: 'Unterminated string starting at', at: start }
      if (char === '"') return this.close()
      if (char < ' ') return { message: 'Invalid control character at', at: this.at }
      if (char === '\\') {
        const next = this.text[this.at + 1]
        if (next === undefined) return { message: 'Unterminated string starting at', at: start }
        if (next === 'u' && !/^[0-9a-fA-F]{4}/.test(this.text.slice(this.at + 2, this.at + 6))) {
          return { message: 'Invalid \\uXXXX escape', at: this.at + 1 }
        }
        if (!/["\\/bfnrtu]/.test(next)) return { message: 'Invalid \\escape', at: this.at }
        this.at++
      }
      this.at++
    }
  }
}
