import { quoteText } from '../../data/quote-text.ts'
import type { Budget } from '../runtime/budget.ts'
import { Host } from '../runtime/host.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { charsOf } from '../runtime/text.ts'
import { Machine } from './machine.ts'
import type { RegexFlags } from './parse.ts'
import { parseRegex } from './parse.ts'
import type { Program } from './program.ts'
import { compileProgram } from './program.ts'

/** Where a group matched, in code points; null when it took no part. */
export type Bounds = readonly [start: number, end: number] | null

/** A match: the whole first, then the groups. */
export interface Match {
  readonly groups: readonly Bounds[]
  readonly subject: Subject
}

/** A text prepared for matching. */
export class Subject {
  readonly text: string
  readonly chars: readonly string[]
  readonly codes: readonly number[]

  constructor(text: string, budget: Budget) {
    budget.take(text.length)
    this.text = text
    this.chars = charsOf(text)
    this.codes = this.chars.map((char) => char.codePointAt(0) as number)
  }

  /** The text of a group; null when it took no part. */
  part(bounds: Bounds): string | null {
    return bounds === null ? null : this.slice(bounds[0], bounds[1])
  }

  slice(start: number, end: number): string {
    return this.chars.length === this.text.length ? this.text.slice(start, end) : this.chars.slice(start, end).join('')
  }
}

export const noFlags: RegexFlags = {
  ignoreCase: false,
  multiLine: false,
  dotAll: false,
  verbose: false,
  ascii: false,
}

/** A compiled regular expression in Python's dialect. */
export class Regex extends Host {
  readonly typeName = 'Pattern'
  readonly pattern: string
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
  private readonly program: Program
  private readonly flags: RegexFlags

  constructor(pattern: string, flags: RegexFlags = noFlags) {
    super()
    const parsed = parseRegex(pattern, flags)
    this.pattern = pattern
    this.flags = flags
    this.groups = parsed.groups
    this.names = parsed.names
    this.program = compileProgram(parsed.body, parsed.groups)
  }

  /** The first match at or behind a position, at the position itself an empty one only if told so. */
  search(subject: Subject, from: number, budget: Budget, mayBeEmpty = true): Match | null {
    const machine = new Machine(this.program, subject.codes, budget)
    for (let at = from; at <= subject.codes.length; at++) {
      const end = machine.matchAt(at, mayBeEmpty || at > from)
      if (end < 0) continue
      const groups: Bounds[] = [[at, end]]
      for (let index = 1; index <= this.groups; index++) {
        const [start, stop] = [machine.slots[index * 2] as number, machine.slots[index * 2 + 1] as number]
        groups.push(stop < 0 ? null : [start, stop])
      }
      return { groups, subject }
    }
    return null
  }

  /** All matches, none overlapping; at the place of an empty match the next one must not be empty. */
  *all(subject: Subject, budget: Budget): Generator<Match, void, void> {
    let from = 0
    let mayBeEmpty = true
    for (;;) {
      const match = this.search(subject, from, budget, mayBeEmpty)
      if (match === null) return
      yield match
      const [start, end] = match.groups[0] as readonly [number, number]
      from = end
      mayBeEmpty = start < end
    }
  }

  override equals(other: RV): boolean {
    return other instanceof Regex && other.hashKey() === this.hashKey()
  }

  override hashKey(): string {
    const { ignoreCase, multiLine, dotAll } = this.flags
    return `\u0000r${Number(ignoreCase)}${Number(multiLine)}${Number(dotAll)}${this.pattern}`
  }

  repr(): string {
    const { ignoreCase, multiLine, dotAll } = this.flags
    const flags = [ignoreCase && 're.IGNORECASE', multiLine && 're.MULTILINE', dotAll && 're.DOTALL'].filter(Boolean)
    return `re.compile(${[quoteText(this.pattern), ...(flags.length > 0 ? [flags.join('|')] : [])].join(', ')})`
  }
}
