import { quoteText } from '../../data/quote-text.ts'
import type { GrammarFailure } from '../runtime/failure.ts'
import { LimitFailure } from '../runtime/failure.ts'
import type { Expr, ForStatement, Macro, MacroParam, Statement, Target } from './ast.ts'
import { lexTemplate } from './lexer.ts'
import { ExpressionParser } from './parse-expression.ts'
import { syntaxError } from './syntax-error.ts'
import { TokenStream } from './token-stream.ts'

const deepest = 100

/** Parses a template. @throws GrammarFailure with Jinja's wording. */
export const parseTemplate = (source: string): readonly Statement[] => {
  const parser = new TemplateParser(new TokenStream(lexTemplate(source)))
  return parser.body([])
}

class TemplateParser {
  private readonly stream: TokenStream
  private readonly parser: ExpressionParser
  private readonly tags: string[] = []
  private readonly ends: (readonly string[])[] = []

  constructor(stream: TokenStream) {
    this.stream = stream
    this.parser = new ExpressionParser(stream)
  }

  /** Statements up to one of the end tags, whose name is left as the current token. */
  body(ends: readonly string[]): Statement[] {
    if (this.ends.length > deepest) throw new LimitFailure('Template is nested too deeply')
    if (ends.length > 0) this.ends.push(ends)
    const out: Statement[] = []
    for (;;) {
      const { kind, text } = this.stream.current
      if (kind === 'eof') break
      if (kind === 'data') {
        this.stream.advance()
        out.push({ kind: 'text', text })
      } else if (kind === 'variable_begin') {
        this.stream.advance()
        out.push({ kind: 'print', value: this.parser.tuple() })
        this.stream.expect('variable_end')
      } else {
        this.stream.advance()
        if (ends.length > 0 && this.stream.current.kind === 'name' && ends.includes(this.stream.current.text)) {
          this.ends.pop()
          return out
        }
        out.push(this.statement())
        this.stream.expect('block_end')
      }
    }
    if (ends.length > 0) throw this.wrongTag(null)
    return out
  }

  private wrongTag(name: string | null): GrammarFailure {
    const looking = this.ends.at(-1)?.map(quoteText).join(' or ')
    const message = [name === null ? 'Unexpected end of template.' : `Encountered unknown tag ${quoteText(name)}.`]
    if (looking !== undefined) {
      message.push(
        name !== null && this.ends.some((ends) => ends.includes(name))
          ? `You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for ${looking}.`
          : `Jinja was looking for the following tags: ${looking}.`,
      )
    }
    const tag = this.tags.at(-1)
    if (tag !== undefined) message.push(`The innermost block that needs to be closed is ${quoteText(tag)}.`)
    return syntaxError(message.join(' '))
  }

  private statement(): Statement {
    const { kind, text } = this.stream.current
    if (kind !== 'name') throw syntaxError('tag name expected')
    const parse = this.tag(text)
    if (parse === undefined) throw this.wrongTag(text)
    this.stream.advance()
    this.tags.push(text)
    const statement = parse()
    this.tags.pop()
    return statement
  }

  private tag(name: string): (() => Statement) | undefined {
    switch (name) {
      case 'if':
        return () => this.if()
      case 'for':
        return () => this.for()
      case 'set':
        return () => this.set()
      case 'with':
        return () => this.with()
      case 'filter':
        return () => this.filterBlock()
      case 'macro':
        return () => ({ kind: 'macro', macro: this.macro() })
      case 'call':
        return () => this.call()
      case 'block':
        return () => this.block()
      case 'print':
        return () => this.print()
      case 'autoescape':
        return () => this.autoescape()
      case 'include':
      case 'extends':
        return () => {
          this.parser.expression()
          return this.noLoader()
        }
      case 'import':
      case 'from':
        return () => this.noLoader()
      default:
        return undefined
    }
  }

  /** Everything that would load another template: there is none, which shows when the statement runs. */
  private noLoader(): Statement {
    while (!this.stream.is('block_end') && !this.stream.is('eof')) this.stream.advance()
    return { kind: 'no-loader' }
  }

  private print(): Statement {
    const body: Statement[] = []
    while (!this.stream.is('block_end')) {
      if (body.length > 0) this.stream.expect('operator', ',')
      body.push({ kind: 'print', value: this.parser.expression() })
    }
    return { kind: 'scope', body }
  }

  private block(): Statement {
    const name = this.stream.expect('name').text
    this.stream.skipIf('name', 'scoped')
    this.stream.skipIf('name', 'required')
    const body = this.closedBody(['endblock'])
    this.stream.skipIf('name', name)
    return { kind: 'scope', body }
  }

  private autoescape(): Statement {
    this.parser.expression()
    return { kind: 'scope', body: this.closedBody(['endautoescape']) }
  }

  /** The end of a tag, a body, and the end tag's name. */
  private closedBody(ends: readonly string[]): Statement[] {
    this.stream.skipIf('operator', ':')
    this.stream.expect('block_end')
    const body = this.body(ends)
    this.stream.advance()
    return body
  }

  private if(): Statement {
    const branches: [Expr, Statement[]][] = []
    let otherwise: Statement[] = []
    for (;;) {
      const test = this.parser.tuple({ condition: false })
      this.stream.skipIf('operator', ':')
      this.stream.expect('block_end')
      branches.push([test, this.body(['elif', 'else', 'endif'])])
      const { text } = this.stream.advance()
      if (text === 'elif') continue
      if (text === 'else') otherwise = this.closedBody(['endif'])
      return { kind: 'if', branches, otherwise }
    }
  }

  private for(): ForStatement {
    const target = this.target((text) => text === 'in')
    this.stream.expect('name', 'in')
    const items = this.parser.tuple({
      condition: false,
      end: ({ kind, text }) => kind === 'name' && text === 'recursive',
    })
    const test = this.stream.skipIf('name', 'if') ? this.parser.expression() : null
    const recursive = this.stream.skipIf('name', 'recursive')
    this.stream.skipIf('operator', ':')
    this.stream.expect('block_end')
    const body = this.body(['endfor', 'else'])
    const otherwise = this.stream.advance().text === 'else' ? this.closedBody(['endfor']) : []
    return { kind: 'for', target, items, test, recursive, body, otherwise }
  }

  private target(isEnd: (text: string) => boolean): Target {
    const node = this.parser.tuple({ names: true, end: ({ kind, text }) => kind === 'name' && isEnd(text) })
    return targetOf(node)
  }

  private assignTarget(): Target {
    if (this.stream.is('name') && this.stream.look().kind === 'operator' && this.stream.look().text === '.') {
      const name = this.stream.advance().text
      this.stream.advance()
      return { kind: 'namespace', name, attribute: this.stream.expect('name').text }
    }
    return targetOf(this.parser.tuple({ names: true, end: ({ kind, text }) => kind === 'operator' && text === '=' }))
  }

  private set(): Statement {
    const target = this.assignTarget()
    if (this.stream.skipIf('operator', '=')) return { kind: 'set', target, value: this.parser.tuple() }
    let filter: Expr | null = null
    while (this.stream.skipIf('operator', '|')) filter = this.parser.filter(filter)
    return { kind: 'set-block', target, filter, body: this.closedBody(['endset']) }
  }

  private with(): Statement {
    const bindings: [Target, Expr][] = []
    while (!this.stream.is('block_end')) {
      if (bindings.length > 0) this.stream.expect('operator', ',')
      const target = this.assignTarget()
      this.stream.expect('operator', '=')
      bindings.push([target, this.parser.expression()])
    }
    return { kind: 'with', bindings, body: this.closedBody(['endwith']) }
  }

  private filterBlock(): Statement {
    let filter = this.parser.filter(null)
    while (this.stream.skipIf('operator', '|')) filter = this.parser.filter(filter)
    return { kind: 'filter', filter, body: this.closedBody(['endfilter']) }
  }

  private macro(): Macro {
    const name = this.stream.expect('name').text
    const params = this.signature()
    return { name, params, body: this.closedBody(['endmacro']) }
  }

  private signature(): MacroParam[] {
    const params: MacroParam[] = []
    this.stream.expect('operator', '(')
    while (!this.stream.isOperator(')')) {
      if (params.length > 0) this.stream.expect('operator', ',')
      const name = this.stream.expect('name').text
      if (this.stream.skipIf('operator', '=')) params.push({ name, otherwise: this.parser.expression() })
      else if (params.some(({ otherwise }) => otherwise !== null)) {
        throw syntaxError('non-default argument follows default argument')
      } else params.push({ name, otherwise: null })
    }
    this.stream.expect('operator', ')')
    return params
  }

  private call(): Statement {
    const params = this.stream.isOperator('(') ? this.signature() : []
    const call = this.parser.expression()
    if (call.kind !== 'call') throw syntaxError('expected call')
    return { kind: 'call', call, macro: { name: 'caller', params, body: this.closedBody(['endcall']) } }
  }
}

const targetOf = (node: Expr): Target => {
  if (node.kind === 'name') return { kind: 'name', name: node.name }
  if (node.kind === 'tuple') return { kind: 'tuple', items: node.items.map(targetOf) }
  const what = node.kind === 'constant' ? 'const' : node.kind
  throw syntaxError(`can't assign to ${quoteText(what)}`)
}
