import { quoteText } from '../../data/quote-text.ts'
import type { Budget } from '../runtime/budget.ts'
import { Host } from '../runtime/host.ts'
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

  constructor(pattern: string, flags: RegexFlags = noFlags) {
    super()
    const parsed = parseRegex(pattern, flags)
    this.pattern = pattern
    this.groups = parsed.groups
    this.names = parsed.names
    this.program = compileProgram(parsed.body, parsed.groups)
  }

  /** The first match at or behind a position. */
  search(subject: Subject, from: number, budget: Budget): Match | null {
    const machine = new Machine(this.program, subject.codes, budget)
    for (let at = from; at <= subject.codes.length; at++) {
      const end = machine.matchAt(at)
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

  /** All matches, none overlapping; an empty one may follow a non-empty one but not an empty one at its place. */
  *all(subject: Subject, budget: Budget): Generator<Match, void, void> {
    let from = 0
    let blocked = -1
    while (from <= subject.codes.length) {
      const match: Match | null = this.search(subject, from, budget)
      if (match === null) return
      const [start, end] = match.groups[0] as readonly [number, number]
      if (start === end && start === blocked) {
        from = start + 1
        continue
      }
      yield match
      from = end
      blocked = end
      if (start === end) from = end + 1
    }
  }

  repr(): string {
    return `re.compile(${quoteText(this.pattern)})`
  }
}
