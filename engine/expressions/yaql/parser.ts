import { GrammarFailure, LimitFailure } from '../runtime/failure.ts'
import type { ArgNode, Node, RuleNode } from './ast.ts'
import type { Token } from './lexer.ts'
import { Lexer } from './lexer.ts'

/** How tightly an operator binds, and whether a chain of it groups from the right. */
const binary: ReadonlyMap<string, { readonly power: number; readonly right?: boolean }> = new Map([
  ['.', { power: 110 }],
  ['?.', { power: 110 }],
  ['=~', { power: 80 }],
  ['!~', { power: 80 }],
  ['*', { power: 70 }],
  ['/', { power: 70 }],
  ['mod', { power: 70 }],
  ['+', { power: 60 }],
  ['-', { power: 60 }],
  ['>', { power: 50 }],
  ['<', { power: 50 }],
  ['>=', { power: 50 }],
  ['<=', { power: 50 }],
  ['!=', { power: 50 }],
  ['=', { power: 50 }],
  ['in', { power: 50 }],
  ['and', { power: 30 }],
  ['or', { power: 20 }],
  ['->', { power: 10, right: true }],
])

const indexing = 100
const prefix: ReadonlyMap<string, number> = new Map([
  ['+', 90],
  ['-', 90],
  ['not', 40],
])

/** Nesting a text may have: deeper ones would overflow the stack. */
const deepest = 200

/** The function an operator calls. */
const functionOf: ReadonlyMap<string, string> = new Map([
  ['=', '*equal'],
  ['!=', '*not_equal'],
])

/** Parses one YAQL expression. @throws GrammarFailure with yaql's wording. */
export const parseYaql = (source: string): Node => new Parser(source).whole()

class Parser {
  private readonly lexer: Lexer
  private token: Token
  private depth = 0

  constructor(source: string) {
    this.lexer = new Lexer(source)
    this.token = this.lexer.next()
  }

  whole(): Node {
    const node = this.expression(0)
    if (this.token.kind !== 'end') throw this.unexpected()
    return node
  }

  private advance(): Token {
    const token = this.token
    this.token = this.lexer.next()
    return token
  }

  private isOperator(text: string): boolean {
    return this.token.kind === 'operator' && this.token.text === text
  }

  private expect(text: string): void {
    if (!this.isOperator(text)) throw this.unexpected()
    this.advance()
  }

  private unexpected(): GrammarFailure {
    const { kind, text, at } = this.token
    const message =
      kind === 'end'
        ? 'Parse error: unexpected end of statement'
        : `Parse error: unexpected '${text}' at position ${at} of expression '${this.lexer.source}'`
    return new GrammarFailure('YaqlGrammarException', message)
  }

  private expression(power: number): Node {
    if (++this.depth > deepest) throw new LimitFailure('Expression is nested too deeply')
    let left = this.operand()
    while (this.token.kind === 'operator') {
      const { text, at } = this.token
      if (text === '[' && power < indexing) {
        this.advance()
        left = { kind: 'call', name: '#indexer', args: [left, ...this.args(']')], at }
        continue
      }
      const operator = binary.get(text)
      if (!operator || operator.power <= power) break
      this.advance()
      const right = this.expression(operator.right ? operator.power - 1 : operator.power)
      left =
        text === '.' || text === '?.'
          ? { kind: 'dot', safe: text === '?.', left, right, at }
          : { kind: 'call', name: functionOf.get(text) ?? `#operator_${text}`, args: [left, right], at }
    }
    this.depth--
    return left
  }

  private operand(): Node {
    const { kind, text, value, at, end } = this.token
    switch (kind) {
      case 'constant':
        this.advance()
        return { kind, value, at, end }
      case 'keyword':
        this.advance()
        return { kind, name: text, at, end }
      case 'variable':
        this.advance()
        return { kind, name: text === '$' ? '$1' : text, at }
      case 'function':
        this.advance()
        return { kind: 'call', name: text, args: this.args(')'), at }
      case 'end':
        throw this.unexpected()
      default:
    }
    const power = prefix.get(text)
    if (power !== undefined) {
      this.advance()
      return { kind: 'call', name: `#unary_operator_${text}`, args: [this.expression(power)], at }
    }
    if (text === '(') {
      this.advance()
      const inner = this.expression(0)
      this.expect(')')
      return inner.kind === 'constant' || inner.kind === 'keyword' ? { kind: 'group', inner, at } : inner
    }
    if (text !== '[' && text !== '{') throw this.unexpected()
    this.advance()
    return { kind: 'call', name: text === '[' ? '#list' : '#map', args: this.args(text === '[' ? ']' : '}'), at }
  }

  /** Positional arguments, of which any but the last may be left empty, then named ones; eats the closing bracket. */
  private args(close: string): ArgNode[] {
    const args: ArgNode[] = []
    if (this.isOperator(close)) {
      this.advance()
      return args
    }
    let named = false
    for (;;) {
      const arg = this.arg(named)
      if (arg?.kind === 'rule') named = true
      args.push(arg)
      if (this.isOperator(',')) {
        this.advance()
        continue
      }
      if (arg === null || !this.isOperator(close)) throw this.unexpected()
      this.advance()
      return args
    }
  }

  private arg(named: boolean): Node | RuleNode | null {
    if (!named && this.isOperator(',')) return null
    const source = this.expression(0)
    if (!this.isOperator('=>')) {
      if (named) throw this.unexpected()
      return source
    }
    this.advance()
    return { kind: 'rule', source, target: this.expression(0) }
  }
}
