import { GrammarFailure } from '../runtime/failure.ts'
import { toFloat, toInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { unescapeText } from './string-escapes.ts'

export type TokenKind = 'constant' | 'keyword' | 'variable' | 'function' | 'operator' | 'end'

/** A token: `text` is the operator, the name or the text of a constant as error messages show it. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly value: RV
  readonly at: number
  readonly end: number
}

const blank = /[ \t\r\n]*/y
const number = /\d+(?:\.\d+)?(?![\p{L}\p{N}_])/uy
const whole = /\d+(?![\p{L}\p{N}_])/uy
const word = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
const variable = /\$[\p{L}\p{N}\p{M}_]*/uy
const quoted = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y
const verbatim = /`(?:[^`\\]|\\[\s\S])*`/y
const symbol = /->|=>|=~|!~|!=|>=|<=|\?\.|[-+*/<>=.,()[\]{}]/y
const words: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'mod'])

/** Reads tokens one by one: an illegal character counts only when the parser gets to it. */
export class Lexer {
  readonly source: string
  private position = 0

  constructor(source: string) {
    this.source = source
  }

  next(): Token {
    this.match(blank)
    const at = this.position
    if (at >= this.source.length) return { kind: 'end', text: '', value: null, at, end: at }
    return this.name(at) ?? this.literal(at) ?? this.operator(at)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position
    const found = pattern.exec(this.source)
    if (!found) return undefined
    this.position += found[0].length
    return found[0]
  }

  private token(kind: TokenKind, text: string, value: RV, at: number): Token {
    return { kind, text, value, at, end: this.position }
  }

  private name(at: number): Token | undefined {
    const dollar = this.match(variable)
    if (dollar !== undefined) return this.token('variable', dollar, null, at)
    const name = this.match(word)
    if (name === undefined) return undefined
    if (this.source[this.position] === '(') {
      this.position++
      return this.token('function', name, null, at)
    }
    if (words.has(name)) return this.token('operator', name, null, at)
    if (name === 'true' || name === 'false') {
      return this.token('constant', name === 'true' ? 'True' : 'False', name === 'true', at)
    }
    if (name === 'null') return this.token('constant', 'None', null, at)
    if (name.startsWith('__')) throw this.illegal(at)
    return this.token('keyword', name, name, at)
  }

  private literal(at: number): Token | undefined {
    const digits = this.match(number) ?? this.match(whole)
    if (digits !== undefined) {
      const value = digits.includes('.') ? toFloat(Number(digits)) : toInt(BigInt(digits))
      const shown = digits.includes('.') ? digits.replace(/^0+(?=\d)|0+$/g, '').replace(/\.$/, '.0') : `${value}`
      return this.token('constant', shown, value, at)
    }
    const text = this.match(quoted)
    if (text !== undefined) {
      const value = unescapeText(text.slice(1, -1))
      return this.token('constant', value, value, at)
    }
    const raw = this.match(verbatim)
    if (raw === undefined) return undefined
    const value = raw.slice(1, -1).replaceAll('\\`', '`')
    return this.token('constant', value, value, at)
  }

  private operator(at: number): Token {
    const text = this.match(symbol)
    if (text === undefined) throw this.illegal(at)
    return this.token('operator', text, null, at)
  }

  private illegal(at: number): GrammarFailure {
    const char = String.fromCodePoint(this.source.codePointAt(at) ?? 0)
    return new GrammarFailure('YaqlLexicalException', `Lexical error: illegal character '${char}' at position ${at}`)
  }
}
