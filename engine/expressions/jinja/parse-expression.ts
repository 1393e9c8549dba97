import { quoteText } from '../../data/quote-text.ts'
import { LimitFailure } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import type { Args, Expr } from './ast.ts'
import type { Token } from './lexer.ts'
import { syntaxError } from './syntax-error.ts'
import { describe, type TokenStream } from './token-stream.ts'

const deepest = 150
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const constants: ReadonlyMap<string, RV> = new Map<string, RV>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
])
const noArgs: Args = { positional: [], named: [], spread: null, spreadNamed: null }

/** Parser of expressions; statements are in `parse-template.ts`. */
export class ExpressionParser {
  readonly stream: TokenStream
  private depth = 0

  constructor(stream: TokenStream) {
    this.stream = stream
  }

  /** `a if b else c` and everything that binds tighter. */
  expression(withCondition = true): Expr {
    if (++this.depth > deepest) throw new LimitFailure('Expression is nested too deeply')
    const node = withCondition ? this.conditional() : this.or()
    this.depth--
    return node
  }

  private conditional(): Expr {
    let node = this.or()
    while (this.stream.skipIf('name', 'if')) {
      const test = this.or()
      const no = this.stream.skipIf('name', 'else') ? this.conditional() : null
      node = { kind: 'if', test, yes: node, no }
    }
    return node
  }

  private or(): Expr {
    let left = this.and()
    while (this.stream.skipIf('name', 'or')) left = { kind: 'binary', op: 'or', left, right: this.and() }
    return left
  }

  private and(): Expr {
    let left = this.not()
    while (this.stream.skipIf('name', 'and')) left = { kind: 'binary', op: 'and', left, right: this.not() }
    return left
  }

  private not(): Expr {
    let count = 0
    while (this.stream.skipIf('name', 'not')) count++
    let node = this.compare()
    for (; count > 0; count--) node = { kind: 'unary', op: 'not', operand: node }
    return node
  }

  private compare(): Expr {
    const first = this.sum()
    const rest: [string, Expr][] = []
    for (;;) {
      const { kind, text } = this.stream.current
      if (kind === 'operator' && comparisons.has(text)) {
        this.stream.advance()
        rest.push([text, this.sum()])
      } else if (this.stream.skipIf('name', 'in')) rest.push(['in', this.sum()])
      else if (this.stream.is('name', 'not') && this.looksAtIn()) {
        this.stream.advance()
        this.stream.advance()
        rest.push(['not in', this.sum()])
      } else return rest.length === 0 ? first : { kind: 'compare', first, rest }
    }
  }

  private looksAtIn(): boolean {
    const { kind, text } = this.stream.look()
    return kind === 'name' && text === 'in'
  }

  private chain(ops: readonly string[], operand: () => Expr): Expr {
    let left = operand()
    while (this.stream.current.kind === 'operator' && ops.includes(this.stream.current.text)) {
      const op = this.stream.advance().text
      left = { kind: 'binary', op, left, right: operand() }
    }
    return left
  }

  private sum(): Expr {
    return this.chain(['+', '-'], () => this.concat())
  }

  private concat(): Expr {
    const items = [this.product()]
    while (this.stream.skipIf('operator', '~')) items.push(this.product())
    return items.length === 1 ? (items[0] as Expr) : { kind: 'concat', items }
  }

  private product(): Expr {
    return this.chain(['*', '/', '//', '%'], () => this.power())
  }

  private power(): Expr {
    return this.chain(['**'], () => this.unary(true))
  }

  /** A filter applies to a negative number as a whole, an attribute to what stands behind the sign. */
  unary(withFilter: boolean): Expr {
    if (++this.depth > deepest) throw new LimitFailure('Expression is nested too deeply')
    let node: Expr
    if (this.stream.skipIf('operator', '-')) node = { kind: 'unary', op: '-', operand: this.unary(false) }
    else if (this.stream.skipIf('operator', '+')) node = { kind: 'unary', op: '+', operand: this.unary(false) }
    else node = this.primary()
    node = this.postfix(node)
    this.depth--
    return withFilter ? this.filters(node) : node
  }

  primary(): Expr {
    const token = this.stream.current
    switch (token.kind) {
      case 'name':
        this.stream.advance()
        return constants.has(token.text)
          ? { kind: 'constant', value: constants.get(token.text) as RV, at: token.at }
          : { kind: 'name', name: token.text, at: token.at }
      case 'string':
        return { kind: 'constant', value: this.strings(), at: token.at }
      case 'integer':
      case 'float':
        this.stream.advance()
        return { kind: 'constant', value: token.value, at: token.at }
      case 'operator':
        if (token.text === '(') return this.parenthesised()
        if (token.text === '[') return this.list()
        if (token.text === '{') return this.dict()
        break
      default:
    }
    throw this.stream.unexpected()
  }

  private strings(): string {
    let text = ''
    while (this.stream.current.kind === 'string') text += this.stream.advance().text
    return text
  }

  private parenthesised(): Expr {
    this.stream.advance()
    const node = this.tuple({ parentheses: true })
    this.stream.expect('operator', ')')
    return node
  }

  /** One expression, or several with commas, which make a tuple. */
  tuple(
    options: { parentheses?: boolean; condition?: boolean; end?: (token: Token) => boolean; names?: boolean } = {},
  ): Expr {
    const { parentheses = false, condition = true, end, names = false } = options
    const items: Expr[] = []
    let isTuple = false
    for (;;) {
      if (items.length > 0) this.stream.expect('operator', ',')
      if (this.atTupleEnd(items.length > 0 ? end : undefined)) break
      items.push(names ? this.primary() : this.expression(condition))
      if (!this.stream.isOperator(',')) break
      isTuple = true
    }
    if (!isTuple) {
      const [only] = items
      if (only !== undefined) return only
      if (!parentheses) throw syntaxError(`Expected an expression, got ${quoteText(describe(this.stream.current))}`)
    }
    return { kind: 'tuple', items }
  }

  private atTupleEnd(end: ((token: Token) => boolean) | undefined): boolean {
    const token = this.stream.current
    const closed = token.kind === 'variable_end' || token.kind === 'block_end' || this.stream.isOperator(')')
    return closed || (end?.(token) ?? false)
  }

  private list(): Expr {
    this.stream.advance()
    const items: Expr[] = []
    while (!this.stream.isOperator(']')) {
      if (items.length > 0) this.stream.expect('operator', ',')
      if (this.stream.isOperator(']')) break
      items.push(this.expression())
    }
    this.stream.expect('operator', ']')
    return { kind: 'list', items }
  }

  private dict(): Expr {
    this.stream.advance()
    const entries: [Expr, Expr][] = []
    while (!this.stream.isOperator('}')) {
      if (entries.length > 0) this.stream.expect('operator', ',')
      if (this.stream.isOperator('}')) break
      const key = this.expression()
      this.stream.expect('operator', ':')
      entries.push([key, this.expression()])
    }
    this.stream.expect('operator', '}')
    return { kind: 'dict', entries }
  }

  postfix(start: Expr): Expr {
    let node = start
    for (;;) {
      if (this.stream.isOperator('.') || this.stream.isOperator('[')) node = this.subscript(node)
      else if (this.stream.isOperator('(')) node = { kind: 'call', callee: node, args: this.args() }
      else return node
    }
  }

  private subscript(object: Expr): Expr {
    if (this.stream.advance().text === '.') {
      const token = this.stream.advance()
      if (token.kind === 'name') return { kind: 'attribute', object, name: token.text, at: token.at }
      if (token.kind !== 'integer') throw syntaxError('expected name or number')
      return { kind: 'item', object, key: { kind: 'constant', value: token.value, at: token.at } }
    }
    const keys: Expr[] = []
    while (!this.stream.isOperator(']')) {
      if (keys.length > 0) this.stream.expect('operator', ',')
      keys.push(this.subscribed())
    }
    this.stream.expect('operator', ']')
    const [only] = keys
    return { kind: 'item', object, key: keys.length === 1 && only ? only : { kind: 'tuple', items: keys } }
  }

  private subscribed(): Expr {
    let start: Expr | null = null
    if (!this.stream.isOperator(':')) {
      start = this.expression()
      if (!this.stream.isOperator(':')) return start
    }
    this.stream.advance()
    const part = (): Expr | null =>
      [']', ',', ':'].some((end) => this.stream.isOperator(end)) ? null : this.expression()
    const stop = part()
    const step = this.stream.skipIf('operator', ':') ? part() : null
    return { kind: 'slice', parts: [start, stop, step] }
  }

  /** Filters, tests and calls behind an operand. */
  private filters(start: Expr): Expr {
    let node = start
    for (;;) {
      if (this.stream.isOperator('|')) {
        this.stream.advance()
        node = this.filter(node)
      } else if (this.stream.is('name', 'is')) node = this.test(node)
      else if (this.stream.isOperator('(')) node = { kind: 'call', callee: node, args: this.args() }
      else return node
    }
  }

  /** The name and the arguments of a filter. */
  filter(value: Expr | null): Expr {
    const name = this.dotted()
    return { kind: 'filter', name, value, args: this.stream.isOperator('(') ? this.args() : noArgs }
  }

  private dotted(): string {
    let name = this.stream.expect('name').text
    while (this.stream.skipIf('operator', '.')) name += `.${this.stream.expect('name').text}`
    return name
  }

  private test(value: Expr): Expr {
    this.stream.advance()
    const negated = this.stream.skipIf('name', 'not')
    const name = this.dotted()
    const node: Expr = { kind: 'test', name, value, args: this.testArgs() }
    return negated ? { kind: 'unary', op: 'not', operand: node } : node
  }

  private testArgs(): Args {
    if (this.stream.isOperator('(')) return this.args()
    const { kind, text } = this.stream.current
    const begins =
      ['name', 'string', 'integer', 'float'].includes(kind) ||
      this.stream.isOperator('[') ||
      this.stream.isOperator('{')
    if (!begins || (kind === 'name' && ['else', 'or', 'and'].includes(text))) return noArgs
    if (kind === 'name' && text === 'is') throw syntaxError('You cannot chain multiple tests with is')
    return { ...noArgs, positional: [this.postfix(this.primary())] }
  }

  args(): Args {
    this.stream.expect('operator', '(')
    const positional: Expr[] = []
    const named: [string, Expr][] = []
    let spread: Expr | null = null
    let spreadNamed: Expr | null = null
    const ensure = (condition: boolean): void => {
      if (!condition) throw syntaxError('invalid syntax for function call expression')
    }
    for (let first = true; !this.stream.isOperator(')'); first = false) {
      if (!first) {
        this.stream.expect('operator', ',')
        if (this.stream.isOperator(')')) break
      }
      if (this.stream.skipIf('operator', '*')) {
        ensure(spread === null && spreadNamed === null)
        spread = this.expression()
      } else if (this.stream.skipIf('operator', '**')) {
        ensure(spreadNamed === null)
        spreadNamed = this.expression()
      } else if (this.stream.is('name') && this.looksAtAssignment()) {
        ensure(spreadNamed === null)
        const name = this.stream.advance().text
        this.stream.advance()
        named.push([name, this.expression()])
      } else {
        ensure(spread === null && spreadNamed === null && named.length === 0)
        positional.push(this.expression())
      }
    }
    this.stream.expect('operator', ')')
    return { positional, named, spread, spreadNamed }
  }

  private looksAtAssignment(): boolean {
    const { kind, text } = this.stream.look()
    return kind === 'operator' && text === '='
  }
}
