import { Failure, LimitFailure } from '../runtime/failure.ts'
import type { Assertion, Matcher, ParsedRegex, RegexNode } from './ast.ts'
import { anyCase, classOf, oneCharacter } from './characters.ts'
import { PatternReader } from './pattern-reader.ts'
import { widthOf } from './width.ts'

/** Flags of Python's `re`. */
export interface RegexFlags {
  readonly ignoreCase: boolean
  readonly multiLine: boolean
  readonly dotAll: boolean
  readonly verbose: boolean
  readonly ascii: boolean
}

const letters: ReadonlyMap<string, keyof RegexFlags> = new Map([
  ['i', 'ignoreCase'],
  ['m', 'multiLine'],
  ['s', 'dotAll'],
  ['x', 'verbose'],
  ['a', 'ascii'],
])

const deepest = 100
const newline = 10

/** Parses an expression in the syntax of Python's `re`. @throws Failure of type `error` with its words. */
export const parseRegex = (pattern: string, flags: RegexFlags): ParsedRegex => new RegexParser(pattern, flags).whole()

class RegexParser {
  private readonly reader: PatternReader
  private flags: RegexFlags
  private groups = 0
  private readonly names = new Map<string, number>()
  private readonly open = new Set<number>()
  private depth = 0
  private readonly conditions: [number, number][] = []

  constructor(pattern: string, flags: RegexFlags) {
    this.reader = new PatternReader(pattern)
    this.flags = flags
  }

  whole(): ParsedRegex {
    const body = this.choice()
    if (!this.reader.atEnd) throw this.reader.fail('unbalanced parenthesis')
    for (const [index, at] of this.conditions) {
      if (index > this.groups) throw this.reader.fail(`invalid group reference ${index}`, at)
    }
    return { body, groups: this.groups, names: this.names }
  }

  private choice(): RegexNode {
    if (++this.depth > deepest) throw new LimitFailure('Regular expression is nested too deeply')
    const options = [this.sequence()]
    while (this.reader.eat('|')) options.push(this.sequence())
    this.depth--
    return options.length === 1 ? (options[0] as RegexNode) : { kind: 'choice', options }
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      if (this.flags.verbose) this.skipBlanks()
      const next = this.reader.peek()
      if (next === '' || next === '|' || next === ')') break
      const at = this.reader.at
      const last = items.at(-1)
      const range = this.reader.quantifier()
      if (range !== null) {
        // Only a comment can stand between an item and its quantifier.
        if (last === undefined) throw this.reader.fail('nothing to repeat', at)
        if (last.kind === 'repeat') throw this.reader.fail('multiple repeat', at)
        this.reader.at = at
        items[items.length - 1] = this.repeated(last)
        continue
      }
      const item = this.item()
      if (item !== null) items.push(this.repeated(item))
    }
    return items.length === 1 ? (items[0] as RegexNode) : { kind: 'sequence', items }
  }

  private skipBlanks(): void {
    for (;;) {
      if (/^\s$/.test(this.reader.peek())) this.reader.next()
      else if (this.reader.peek() === '#') while (!this.reader.atEnd && this.reader.next() !== '\n');
      else return
    }
  }

  private repeated(item: RegexNode): RegexNode {
    let out = item
    for (let first = true; ; first = false) {
      if (this.flags.verbose) this.skipBlanks()
      const at = this.reader.at
      const range = this.reader.quantifier()
      if (range === null) return out
      if (!first) throw this.reader.fail('multiple repeat', at)
      if (item.kind === 'assert') throw this.reader.fail('nothing to repeat', at)
      const { min, max } = range
      if (this.reader.eat('?')) out = { kind: 'repeat', body: item, min, max, greedy: false }
      else if (this.reader.eat('+')) {
        out = { kind: 'atomic', body: { kind: 'repeat', body: item, min, max, greedy: true } }
      } else out = { kind: 'repeat', body: item, min, max, greedy: true }
    }
  }

  private one(matches: Matcher): RegexNode {
    return { kind: 'one', matches }
  }

  private item(): RegexNode | null {
    const at = this.reader.at
    const char = this.reader.next()
    switch (char) {
      case '.':
        return this.one(this.flags.dotAll ? () => true : (code) => code !== newline)
      case '^':
        return { kind: 'assert', what: this.flags.multiLine ? 'line-start' : 'start' }
      case '$':
        return { kind: 'assert', what: this.flags.multiLine ? 'line-end' : 'end' }
      case '(':
        return this.group(at)
      case '[':
        return this.set(at)
      case '\\':
        return this.escape(at)
      default:
        return this.one(oneCharacter(char.codePointAt(0) as number, this.flags.ignoreCase))
    }
  }

  private escape(at: number): RegexNode {
    const letter = this.reader.next()
    if (letter === '') throw this.reader.fail('bad escape (end of pattern)', at)
    const assertion = assertions.get(letter)
    if (assertion !== undefined) return { kind: 'assert', what: assertion }
    const matcher = classOf(letter, this.flags.ascii)
    if (matcher !== undefined) return this.one(matcher)
    if (/[1-9]/.test(letter)) return this.numbered(letter, at)
    return this.one(oneCharacter(this.reader.escaped(letter, at, false), this.flags.ignoreCase))
  }

  private numbered(first: string, at: number): RegexNode {
    const octal = this.reader.octal(first)
    if (octal !== null) return this.one(oneCharacter(octal, this.flags.ignoreCase))
    const digits = /\d/.test(this.reader.peek()) ? first + this.reader.next() : first
    return this.backreference(Number(digits), at, `invalid group reference ${digits}`, 1)
  }

  private backreference(index: number, at: number, message: string, offset = 0): RegexNode {
    if (index > this.groups) throw this.reader.fail(message, at + offset)
    if (this.open.has(index)) throw this.reader.fail('cannot refer to an open group', offset === 4 ? at + 4 : at)
    return { kind: 'backreference', index, ignoreCase: this.flags.ignoreCase }
  }

  private set(at: number): RegexNode {
    const negative = this.reader.eat('^')
    const parts: Matcher[] = []
    for (let first = true; ; first = false) {
      const start = this.reader.at
      const char = this.reader.next()
      if (char === '') throw this.reader.fail('unterminated character set', at)
      if (char === ']' && !first) break
      const low = this.setItem(char, start)
      if (this.reader.peek() !== '-' || this.reader.peek(1) === ']') {
        parts.push(typeof low === 'number' ? (code) => code === low : low)
        continue
      }
      this.reader.next()
      const end = this.reader.next()
      if (end === '') throw this.reader.fail('unterminated character set', at)
      const high = this.setItem(end, this.reader.at - 1)
      const shown = this.reader.from(start)
      if (typeof low !== 'number' || typeof high !== 'number' || high < low) {
        throw this.reader.fail(`bad character range ${shown}`, start)
      }
      parts.push((code) => code >= low && code <= high)
    }
    const [only] = parts
    const any: Matcher = parts.length === 1 && only ? only : (code) => parts.some((matches) => matches(code))
    const matches = this.flags.ignoreCase ? anyCase(any) : any
    return this.one(negative ? (code) => !matches(code) : matches)
  }

  private setItem(char: string, at: number): number | Matcher {
    if (char !== '\\') return char.codePointAt(0) as number
    const letter = this.reader.next()
    if (letter === '') throw this.reader.fail('unterminated character set', at)
    return classOf(letter, this.flags.ascii) ?? this.reader.escaped(letter, at, true)
  }

  private group(at: number): RegexNode | null {
    if (!this.reader.eat('?')) return this.capture(at)
    const kind = this.reader.next()
    switch (kind) {
      case ':':
        return this.closed(at)
      case '=':
      case '!':
        return { kind: 'look', body: this.closed(at), behind: false, negative: kind === '!' }
      case '>':
        return { kind: 'atomic', body: this.closed(at) }
      case '#':
        while (this.reader.peek() !== ')') {
          if (this.reader.next() === '') throw this.reader.fail('missing ), unterminated comment', at)
        }
        this.reader.next()
        return null
      case 'P':
        return this.named(at)
      case '(':
        return this.conditional(at)
      case '<':
        return this.behind(at)
      case '':
        throw this.reader.fail('unexpected end of pattern')
      default:
        return this.flagged(kind, at)
    }
  }

  private closed(at: number): RegexNode {
    const outer = this.flags
    const body = this.choice()
    this.flags = outer
    if (!this.reader.eat(')')) throw this.reader.fail('missing ), unterminated subpattern', at)
    return body
  }

  private capture(at: number, name?: string): RegexNode {
    const index = ++this.groups
    if (name !== undefined) this.names.set(name, index)
    this.open.add(index)
    const body = this.closed(at)
    this.open.delete(index)
    return { kind: 'group', index, body }
  }

  private named(at: number): RegexNode {
    const kind = this.reader.next()
    if (kind === '<') {
      const name = this.reader.name('>', at)
      if (this.names.has(name)) {
        const [now, before] = [this.groups + 1, this.names.get(name)]
        throw this.reader.fail(`redefinition of group name '${name}' as group ${now}; was group ${before}`, at + 4)
      }
      return this.capture(at, name)
    }
    if (kind !== '=')
      throw this.reader.fail(kind === '' ? 'unexpected end of pattern' : `unknown extension ?P${kind}`, at + 1)
    const name = this.reader.name(')', at)
    const index = this.names.get(name)
    if (index === undefined) throw this.reader.fail(`unknown group name '${name}'`, at + 4)
    return this.backreference(index, at, '', 4)
  }

  private behind(at: number): RegexNode {
    const kind = this.reader.next()
    if (kind !== '=' && kind !== '!') {
      throw this.reader.fail(kind === '' ? 'unexpected end of pattern' : `unknown extension ?<${kind}`, at + 1)
    }
    const body = this.closed(at)
    if (widthOf(body) === null) throw new Failure('error', 'look-behind requires fixed-width pattern')
    return { kind: 'look', body, behind: true, negative: kind === '!' }
  }

  private conditional(at: number): RegexNode {
    const name = this.reader.until(')', at)
    const index = /^\d+$/.test(name) ? Number(name) : this.names.get(name)
    if (index === undefined) throw this.reader.fail(`unknown group name '${name}'`, at + 3)
    if (index === 0) throw this.reader.fail('bad group number', at + 3)
    this.conditions.push([index, at + 3])
    const yes = this.sequence()
    const no: RegexNode = this.reader.eat('|') ? this.sequence() : { kind: 'sequence', items: [] }
    if (this.reader.peek() === '|') throw this.reader.fail('conditional backref with more than two branches')
    if (!this.reader.eat(')')) throw this.reader.fail('missing ), unterminated subpattern', at)
    return { kind: 'conditional', index, yes, no }
  }

  private flagged(first: string, at: number): RegexNode | null {
    let flags = this.flags
    let value = true
    for (let letter = first; ; letter = this.reader.next()) {
      const flag = letters.get(letter)
      if (flag !== undefined) flags = { ...flags, [flag]: value }
      else if (letter === '-' && value) value = false
      else if (letter === ')' || letter === ':') {
        if (letter === ')' && at !== 0) throw this.reader.fail('global flags not at the start of the expression', at)
        const outer = this.flags
        this.flags = flags
        if (letter === ')') return null
        const body = this.closed(at)
        this.flags = outer
        return body
      } else if (letter === '') throw this.reader.fail('missing -, : or )')
      else if (letter !== 'u') {
        throw this.reader.fail(
          letter === first ? `unknown extension ?${letter}` : 'unknown flag',
          letter === first ? at + 1 : undefined,
        )
      }
    }
  }
}

const assertions: ReadonlyMap<string, Assertion> = new Map([
  ['A', 'start'],
  ['Z', 'text-end'],
  ['b', 'boundary'],
  ['B', 'no-boundary'],
])
