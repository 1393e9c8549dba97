import { GrammarFailure, LimitFailure } from '../runtime/failure.ts'
import type { ArgNode, Node, RuleNode } from './ast.ts'
import { Lexer } from './lexer.ts'

/** A binary operator: how tightly it binds, the function it calls, and whether a chain of it groups from the right. */
interface Binary {
  readonly power: number
  readonly call: string
  readonly right?: boolean
}

const operator = (text: string, power: number, call = `#operator_${text}`): readonly [string, Binary] => [
  text,
  { power, call },
]

const binary: ReadonlyMap<string, Binary> = new Map([
  operator('.', 110),
  operator('?.', 110),
  operator('=~', 80),
  operator('!~', 80),
  operator('*', 70),
  operator('/', 70),
  operator('mod', 70),
  operator('+', 60),
  operator('-', 60),
  operator('>', 50),
  operator('<', 50),
  operator('>=', 50),
  operator('<=', 50),
  operator('!=', 50, '*not_equal'),
  operator('=', 50, '*equal'),
  operator('in', 50),
  operator('and', 30),
  operator('or', 20),
  ['->', { power: 10, call: '#operator_->', right: true }],
])

const indexing = 100
const prefix: ReadonlyMap<string, number> = new Map([
  ['+', 90],
  ['-', 90],
  ['not', 40],
])

/** Nesting a text may have: deeper ones would overflow the stack. */
const deepest = 200

/** Parses one YAQL expression. @throws GrammarFailure with yaql's wording. */
export const parseYaql = (source: string): Node => new Parser(source).whole()

class Parser {
  private readonly lexer: Lexer
  private depth = 0

  constructor(source: string) {
    this.lexer = new Lexer(source)
    this.lexer.next()
  }

  whole(): Node {
    const node = this.expression(0)
    if (this.lexer.kind !== 'end') throw this.unexpected()
    return node
  }

  private isOperator(text: string): boolean {
    return this.lexer.kind === 'operator' && this.lexer.text === text
  }

  private expect(text: string): void {
    if (!this.isOperator(text)) throw this.unexpected()
    this.lexer.next()
  }

  private unexpected(): GrammarFailure {
    const { kind, at, source } = this.lexer
    const message =
      kind === 'end'
        ? 'Parse error: unexpected end of statement'
        : `Parse error: unexpected '${this.lexer.shown()}' at position ${at} of expression '${source}'`
    return new GrammarFailure('YaqlGrammarException', message)
  }

  private expression(power: number): Node {
    if (++this.depth > deepest) throw new LimitFailure('Expression is nested too deeply')
    const { lexer } = this
    let left = this.operand()
    while (lexer.kind === 'operator') {
      const { text, at } = lexer
      if (text === '[' && power < indexing) {
        lexer.next()
        left = { kind: 'call', name: '#indexer', args: this.args(']', left), at }
        continue
      }
      const found = binary.get(text)
      if (found === undefined || found.power <= power) break
      lexer.next()
      const right = this.expression(found.right ? found.power - 1 : found.power)
      left =
        text === '.' || text === '?.'
          ? { kind: 'dot', safe: text === '?.', left, right, at }
          : { kind: 'call', name: found.call, args: [left, right], at }
    }
    this.depth--
    return left
  }

  private operand(): Node {
    const { lexer } = this
    const { kind, text, value, at, end } = lexer
    switch (kind) {
      case 'constant':
        lexer.next()
        return { kind, value, at, end }
      case 'keyword':
        lexer.next()
        return { kind, name: text, at, end }
      case 'variable':
        lexer.next()
        return { kind, name: text === '$' ? '$1' : text, at }
      case 'function':
        lexer.next()
        return { kind: 'call', name: text, args: this.args(')'), at }
      case 'end':
        throw this.unexpected()
      default:
    }
    if (text === '(') {
      lexer.next()
      const inner = this.expression(0)
      this.expect(')')
      return inner.kind === 'constant' || inner.kind === 'keyword' ? { kind: 'group', inner, at } : inner
    }
    if (text === '[' || text === '{') {
      lexer.next()
      return { kind: 'call', name: text === '[' ? '#list' : '#map', args: this.args(text === '[' ? ']' : '}'), at }
    }
    const power = prefix.get(text)
    if (power === undefined) throw this.unexpected()
    lexer.next()
    return { kind: 'call', name: `#unary_operator_${text}`, args: [this.expression(power)], at }
  }

  /**
   * Positional arguments, of which any but the last may be left empty, then named ones; eats the closing bracket. What
   * is given stands before them.
   */
  private args(close: string, ...args: ArgNode[]): ArgNode[] {
    const { lexer } = this
    if (this.isOperator(close)) {
      lexer.next()
      return args
    }
    let named = false
    // Nothing is passed by name when every position before it was left empty.
    let isOpen = this.isOperator(',')
    for (;;) {
      const arg = this.arg(named, isOpen)
      if (arg?.kind === 'rule') named = true
      if (arg !== null) isOpen = false
      args.push(arg)
      if (this.isOperator(',')) {
        lexer.next()
        continue
      }
      if (arg === null || !this.isOperator(close)) throw this.unexpected()
      lexer.next()
      return args
    }
  }

  private arg(named: boolean, isOpen: boolean): Node | RuleNode | null {
    if (!named && this.isOperator(',')) return null
    const source = this.expression(0)
    if (!this.isOperator('=>')) {
      if (named) throw this.unexpected()
      return source
    }
    if (isOpen) throw this.unexpected()
    this.lexer.next()
    return { kind: 'rule', source, target: this.expression(0) }
  }
}
