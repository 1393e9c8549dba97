import { quoteText } from '../../data/quote-text.ts'
import type { GrammarFailure } from '../runtime/failure.ts'
import type { Token, TokenKind, TokenSource } from './lexer.ts'
import { syntaxError } from './syntax-error.ts'

const descriptions: ReadonlyMap<string, string> = new Map([
  ['block_begin', 'begin of statement block'],
  ['block_end', 'end of statement block'],
  ['variable_begin', 'begin of print statement'],
  ['variable_end', 'end of print statement'],
  ['data', 'template data / text'],
  ['eof', 'end of template'],
])

/** A token as messages name it. */
export const describe = ({ kind, text }: Token): string =>
  kind === 'name' || kind === 'operator' ? text : (descriptions.get(kind) ?? kind)

/** One token of look-ahead over a source. */
export class TokenStream {
  private readonly source: TokenSource
  private ahead: Token | undefined
  current: Token

  constructor(source: TokenSource) {
    this.source = source
    this.current = source.next()
  }

  advance(): Token {
    const token = this.current
    if (token.kind !== 'eof') {
      this.current = this.ahead ?? this.source.next()
      this.ahead = undefined
    }
    return token
  }

  look(): Token {
    this.ahead ??= this.source.next()
    return this.ahead
  }

  is(kind: TokenKind, text?: string): boolean {
    return this.current.kind === kind && (text === undefined || this.current.text === text)
  }

  isOperator(text: string): boolean {
    return this.is('operator', text)
  }

  skipIf(kind: TokenKind, text?: string): boolean {
    if (!this.is(kind, text)) return false
    this.advance()
    return true
  }

  expect(kind: TokenKind, text?: string): Token {
    if (this.is(kind, text)) return this.advance()
    const wanted = quoteText(text ?? descriptions.get(kind) ?? kind)
    throw this.current.kind === 'eof'
      ? syntaxError(`unexpected end of template, expected ${wanted}.`)
      : syntaxError(`expected token ${wanted}, got ${quoteText(describe(this.current))}`)
  }

  unexpected(): GrammarFailure {
    return syntaxError(`unexpected ${quoteText(describe(this.current))}`)
  }
}
