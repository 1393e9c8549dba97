import { Failure } from '../runtime/failure.ts'
import { charsOf } from '../runtime/text.ts'

const simple: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
  ['\\', 92],
])

/** Reads a pattern character by character, and the small parts that have no structure. */
export class PatternReader {
  private readonly chars: readonly string[]
  at = 0

  constructor(pattern: string) {
    this.chars = charsOf(pattern)
  }

  get atEnd(): boolean {
    return this.at >= this.chars.length
  }

  peek(ahead = 0): string {
    return this.chars[this.at + ahead] ?? ''
  }

  next(): string {
    const char = this.chars[this.at]
    if (char === undefined) return ''
    this.at++
    return char
  }

  eat(char: string): boolean {
    if (this.peek() !== char) return false
    this.at++
    return true
  }

  from(start: number): string {
    return this.chars.slice(start, this.at).join('')
  }

  fail(message: string, at: number = this.at): Failure {
    return new Failure('error', `${message} at position ${at}`)
  }

  /** `*`, `+`, `?`, `{m,n}`; braces that are no quantifier are ordinary characters. */
  quantifier(): { min: number; max: number } | null {
    const char = this.peek()
    const most = Number.POSITIVE_INFINITY
    if (char === '*' || char === '+' || char === '?') {
      this.at++
      return { min: char === '+' ? 1 : 0, max: char === '?' ? 1 : most }
    }
    if (char !== '{') return null
    const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.chars.slice(this.at, this.at + 24).join(''))
    if (!match || (match[1] === '' && match[2] === '')) return null
    const min = Number(match[1] || 0)
    const max = match[2] === '' ? min : match[3] === '' ? most : Number(match[3])
    if (max < min) throw this.fail('min repeat greater than max repeat', this.at + 1)
    this.at += match[0].length
    return { min, max }
  }

  until(end: string, start: number): string {
    const from = this.at
    while (this.peek() !== end) {
      if (this.next() === '') throw this.fail(`missing ${end}, unterminated name`, start + 3)
    }
    const text = this.from(from)
    this.at++
    return text
  }

  name(end: string, start: number): string {
    const at = this.at
    const name = this.until(end, start)
    if (name === '') throw this.fail('missing group name', at)
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) throw this.fail(`bad character in group name '${name}'`, at)
    return name
  }

  /** Three octal digits after a backslash make a character, where one or two would refer to a group. */
  octal(first: string): number | null {
    const digits = first + this.peek() + this.peek(1)
    if (!/^[0-3][0-7]{2}$/.test(digits)) return null
    this.at += 2
    return Number.parseInt(digits, 8)
  }

  /** The character an escape stands for. */
  escaped(letter: string, at: number, inSet: boolean): number {
    if (letter === 'x') return this.hex(2, at)
    if (letter === 'u') return this.hex(4, at)
    if (letter === 'U') return this.hex(8, at)
    if (letter === 'b' && inSet) return 8
    if (letter === '0' || (inSet && /[0-7]/.test(letter))) {
      let digits = letter
      while (digits.length < 3 && /[0-7]/.test(this.peek())) digits += this.next()
      return Number.parseInt(digits, 8)
    }
    const known = simple.get(letter)
    if (known !== undefined) return known
    if (/[a-zA-Z0-9]/.test(letter)) throw this.fail(`bad escape \\${letter}`, at)
    return letter.codePointAt(0) as number
  }

  private hex(width: number, at: number): number {
    const digits = this.chars.slice(this.at, this.at + width).join('')
    if (digits.length < width || !/^[0-9a-fA-F]+$/.test(digits)) {
      throw this.fail(`incomplete escape ${this.from(at)}${digits}`, at)
    }
    this.at += width
    return Number.parseInt(digits, 16)
  }
}
