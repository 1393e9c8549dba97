import { floatText } from '../../data/float-text.ts'
import { GrammarFailure } from '../runtime/failure.ts'
import { toFloat, toInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { unescapeText } from './string-escapes.ts'

export type TokenKind = 'constant' | 'keyword' | 'variable' | 'function' | 'operator' | 'end'

/** Kinds of ASCII characters; what lies beyond is looked at by the expressions below, for it is rare. */
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || isDigit(code)

const wordStart = /[\p{L}_]/uy
const wordRest = /[\p{L}\p{N}\p{M}_]*/uy
const behindNumber = /[\p{L}\p{N}_]/uy

const wordOperators: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'mod'])
const longestWord = 5
const twoCharacters: ReadonlySet<string> = new Set(['->', '=>', '=~', '!~', '!=', '>=', '<=', '?.'])
const oneCharacter = '-+*/<>=.,()[]{}'

/**
 * Reads tokens one by one: an illegal character counts only when the parser gets to it. The fields tell the token read
 * last; there are no objects for tokens, since every expression of a definition passes here.
 */
export class Lexer {
  readonly source: string
  kind: TokenKind = 'end'
  /** The operator or the name; empty for constants. */
  text = ''
  /** What a constant stands for. */
  value: RV = null
  at = 0
  end = 0

  constructor(source: string) {
    this.source = source
  }

  /** Reads the next token into the fields. @throws GrammarFailure */
  next(): void {
    const { source } = this
    let at = this.end
    while (isBlank(source.charCodeAt(at))) at++
    this.at = at
    if (at >= source.length) {
      this.set('end', '', null, at)
      return
    }
    const code = source.charCodeAt(at)
    if (code === 36) {
      const end = this.wordEnd(at + 1)
      this.set('variable', source.slice(at, end), null, end)
    } else if (isDigit(code)) this.number(at)
    else if (isAsciiWord(code) || (code > 127 && this.matches(wordStart, at))) this.word(at)
    else if (code === 39 || code === 34 || code === 96) this.quoted(at, source[at] as string)
    else this.operator(at)
  }

  /** A constant as error messages show it. */
  shown(): string {
    const { kind, text, value } = this
    if (kind !== 'constant') return text
    if (value === null) return 'None'
    if (typeof value === 'boolean') return value ? 'True' : 'False'
    const digits = this.source.slice(this.at, this.end)
    return typeof value === 'string' || !digits.includes('.') ? String(value) : floatText(Number(digits))
  }

  private set(kind: TokenKind, text: string, value: RV, end: number): void {
    this.kind = kind
    this.text = text
    this.value = value
    this.end = end
  }

  /** Whether a letter or digit stands here, which may not follow a number. */
  private isWord(at: number): boolean {
    const code = this.source.charCodeAt(at)
    return isAsciiWord(code) || (code > 127 && this.matches(behindNumber, at))
  }

  private matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at
    return pattern.test(this.source)
  }

  private wordEnd(from: number): number {
    let end = from
    while (isAsciiWord(this.source.charCodeAt(end))) end++
    if (!(this.source.charCodeAt(end) > 127)) return end
    this.matches(wordRest, end)
    return wordRest.lastIndex
  }

  private word(at: number): void {
    const end = this.wordEnd(at)
    const name = this.source.slice(at, end)
    if (this.source.charCodeAt(end) === 40) this.set('function', name, null, end + 1)
    else if (end - at > longestWord) this.keyword(name, end)
    else if (wordOperators.has(name)) this.set('operator', name, null, end)
    else if (name === 'true' || name === 'false') this.set('constant', '', name === 'true', end)
    else if (name === 'null') this.set('constant', '', null, end)
    else this.keyword(name, end)
  }

  private keyword(name: string, end: number): void {
    if (name.startsWith('__')) throw this.illegal()
    this.set('keyword', name, null, end)
  }

  private number(at: number): void {
    const { source } = this
    let end = at
    while (isDigit(source.charCodeAt(end))) end++
    if (this.isWord(end)) throw this.illegal()
    let fraction = end
    if (source.charCodeAt(end) === 46)
      do fraction++
      while (isDigit(source.charCodeAt(fraction)))
    if (fraction > end + 1 && !this.isWord(fraction)) {
      this.set('constant', '', toFloat(Number(source.slice(at, fraction))), fraction)
    } else {
      const digits = source.slice(at, end)
      this.set('constant', '', digits.length < 16 ? Number(digits) : toInt(BigInt(digits)), end)
    }
  }

  /** A text in one of three quotes; within backquotes nothing but the quote itself can be escaped. */
  private quoted(at: number, quote: string): void {
    const { source } = this
    const code = quote.charCodeAt(0)
    let end = at + 1
    for (let here = source.charCodeAt(end); here !== code; here = source.charCodeAt(end)) {
      if (end >= source.length) throw this.illegal()
      end += here === 92 ? 2 : 1
    }
    const text = source.slice(at + 1, end)
    this.set('constant', '', quote === '`' ? text.replaceAll('\\`', '`') : unescapeText(text), end + 1)
  }

  private operator(at: number): void {
    const one = this.source[at] as string
    const next = this.source.charCodeAt(at + 1)
    // All operators of two characters end in one of these: > ~ = .
    if (next === 62 || next === 126 || next === 61 || next === 46) {
      const two = this.source.slice(at, at + 2)
      if (twoCharacters.has(two)) {
        this.set('operator', two, null, at + 2)
        return
      }
    }
    if (!oneCharacter.includes(one)) throw this.illegal()
    this.set('operator', one, null, at + 1)
  }

  private illegal(): GrammarFailure {
    const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    const message = `Lexical error: illegal character '${char}' at position ${this.at}`
    return new GrammarFailure('YaqlLexicalException', message)
  }
}
