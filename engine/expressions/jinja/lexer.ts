import { toFloat, toInt } from '../runtime/numbers.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { unescapeText } from '../yaql/string-escapes.ts'
import { syntaxError } from './syntax-error.ts'

export type TokenKind =
  | 'data'
  | 'variable_begin'
  | 'variable_end'
  | 'block_begin'
  | 'block_end'
  | 'name'
  | 'string'
  | 'integer'
  | 'float'
  | 'operator'
  | 'eof'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly value: RV
  readonly at: number
}

const blank = /\s+/y
const float = /\d+(?:_\d+)*(?:(?:\.\d+(?:_\d+)*)?e[+-]?\d+(?:_\d+)*|\.\d+(?:_\d+)*)/iy
const integer = /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy
const name = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
const quoted = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y
const operator = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}><=.:|,;]/y
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/** Source of tokens; a mistake counts only when the parser gets to it. */
export interface TokenSource {
  next(): Token
}

/** Reads what stands between delimiters. */
class ExpressionLexer {
  readonly source: string
  at: number
  private readonly brackets: string[] = []

  constructor(source: string, at: number) {
    this.source = source
    this.at = at
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (!found) return undefined
    this.at += found[0].length
    return found[0]
  }

  skipBlanks(): void {
    this.match(blank)
  }

  get balanced(): boolean {
    return this.brackets.length === 0
  }

  private token(kind: TokenKind, text: string, value: RV, at: number): Token {
    return { kind, text, value, at }
  }

  /** The next token; undefined at the end of the source. */
  next(): Token | undefined {
    this.skipBlanks()
    const at = this.at
    if (at >= this.source.length) return undefined
    return this.number(at) ?? this.word(at) ?? this.operator(at)
  }

  private number(at: number): Token | undefined {
    const text = this.source[at - 1] === '.' ? undefined : this.match(float)
    if (text !== undefined) return this.token('float', text, toFloat(Number(text.replaceAll('_', ''))), at)
    const digits = this.match(integer)
    if (digits === undefined) return undefined
    return this.token('integer', digits, toInt(BigInt(digits.replaceAll('_', ''))), at)
  }

  private word(at: number): Token | undefined {
    const word = this.match(name)
    if (word !== undefined) return this.token('name', word, null, at)
    const text = this.match(quoted)
    if (text === undefined) return undefined
    const value = unescapeText(text.slice(1, -1).replaceAll('\\\n', ''))
    return this.token('string', value, value, at)
  }

  private operator(at: number): Token {
    const text = this.match(operator)
    if (text === undefined) {
      const char = String.fromCodePoint(this.source.codePointAt(at) ?? 0)
      throw syntaxError(`unexpected char ${char === "'" ? '"\'"' : `'${char}'`} at ${at}`)
    }
    const closer = closers.get(text)
    if (closer !== undefined) this.brackets.push(closer)
    else if (text === ')' || text === ']' || text === '}') {
      const expected = this.brackets.pop()
      if (expected === undefined) throw syntaxError(`unexpected '${text}'`)
      if (expected !== text) throw syntaxError(`unexpected '${text}', expected '${expected}'`)
    }
    return this.token('operator', text, null, at)
  }
}

const eof = (at: number): Token => ({ kind: 'eof', text: '', value: null, at })

/** Tokens of a bare expression. */
export const lexExpression = (source: string): TokenSource => {
  const lexer = new ExpressionLexer(source.replace(/\r\n?/g, '\n'), 0)
  return { next: () => lexer.next() ?? eof(lexer.source.length) }
}

const variableEnd = /-\}\}\s*|\}\}/y
const blockEnd = /-%\}\s*|\+%\}|%\}\n?/y
const commentEnd = /-#\}\s*|\+#\}|#\}\n?/g
const rawBegin = /\{%([-+])?\s*raw\s*(?:-%\}\s*|%\})/y
const rawEnd = /\{%([-+])?\s*endraw\s*(?:-%\}\s*|\+%\}|%\}\n?)/g

/**
 * Tokens of a template, with `trim_blocks` (the line break behind a block tag goes) and `lstrip_blocks` (blanks before
 * a block tag that begins its line go); the last line break of the source goes, too.
 */
export const lexTemplate = (source: string): TokenSource => {
  const tokens = templateTokens(source.replace(/\r\n?/g, '\n').replace(/\n$/, ''))
  return {
    next: () => {
      const { done, value } = tokens.next()
      return done ? eof(source.length) : value
    },
  }
}

function* templateTokens(source: string): Generator<Token, void, void> {
  let at = 0
  let lineStart = true
  while (at < source.length) {
    const open = nextOpening(source, at)
    if (open < 0) {
      yield data(source.slice(at), at)
      return
    }
    const kind = source[open + 1]
    const mark = source[open + 2]
    const before = source.slice(at, open)
    const text = mark === '-' ? before.trimEnd() : kind === '{' || mark === '+' ? before : stripped(before, lineStart)
    if (text !== '') yield data(text, at)
    const signed = mark === '-' || mark === '+'
    if (kind === '#') at = skipComment(source, open)
    else if (kind === '%') {
      const raw = rawText(source, open)
      if (raw !== null) {
        if (raw.text !== '') yield data(raw.text, open)
        at = raw.end
      } else {
        yield { kind: 'block_begin', text: '{%', value: null, at: open }
        at = yield* inside(source, open + (signed ? 3 : 2), blockEnd, 'block_end')
      }
    } else {
      yield { kind: 'variable_begin', text: '{{', value: null, at: open }
      at = yield* inside(source, open + (mark === '-' ? 3 : 2), variableEnd, 'variable_end')
    }
    lineStart = source[at - 1] === '\n'
  }
}

const data = (text: string, at: number): Token => ({ kind: 'data', text, value: null, at })

const nextOpening = (source: string, from: number): number => {
  for (let at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
    const next = source[at + 1]
    if (next === '{' || next === '%' || next === '#') return at
  }
  return -1
}

/** Blanks between the beginning of a line and a tag go. */
const stripped = (before: string, lineStart: boolean): string => {
  const line = before.lastIndexOf('\n') + 1
  return (line > 0 || lineStart) && /^[^\S\n]*$/.test(before.slice(line)) ? before.slice(0, line) : before
}

const skipComment = (source: string, open: number): number => {
  commentEnd.lastIndex = open + 2
  if (!commentEnd.exec(source)) throw syntaxError('Missing end of comment tag')
  return commentEnd.lastIndex
}

const rawText = (source: string, open: number): { text: string; end: number } | null => {
  rawBegin.lastIndex = open
  const begin = rawBegin.exec(source)
  if (!begin) return null
  rawEnd.lastIndex = rawBegin.lastIndex
  const end = rawEnd.exec(source)
  if (!end) throw syntaxError('Missing end of raw directive')
  const text = source.slice(rawBegin.lastIndex, end.index)
  const shown = end[1] === '-' ? text.trimEnd() : end[1] === '+' ? text : stripped(text, false)
  return { text: shown, end: rawEnd.lastIndex }
}

function* inside(source: string, from: number, end: RegExp, kind: TokenKind): Generator<Token, number, void> {
  const lexer = new ExpressionLexer(source, from)
  for (;;) {
    lexer.skipBlanks()
    const at = lexer.at
    const closing = lexer.balanced ? lexer.match(end) : undefined
    if (closing !== undefined) {
      yield { kind, text: closing, value: null, at }
      return lexer.at
    }
    const token = lexer.next()
    if (token === undefined) return lexer.at
    yield token
  }
}
