import type { Budget } from '../runtime/budget.ts'
import { Failure, typeError } from '../runtime/failure.ts'
import type { RV } from '../runtime/runtime-value.ts'
import { typeName } from '../runtime/type-name.ts'
import type { Match, Regex } from './regex.ts'
import { Subject } from './regex.ts'

/** Python's `re.sub`: replaces up to `count` matches, all when it is 0, none when it is less. */
export const replaceMatches = (
  regex: Regex,
  text: string,
  replacement: (match: Match) => RV,
  count: number,
  budget: Budget,
): string => {
  if (count < 0) return text
  const subject = new Subject(text, budget)
  const out: string[] = []
  let last = 0
  let done = 0
  for (const match of regex.all(subject, budget)) {
    const [start, end] = match.groups[0] as readonly [number, number]
    const fresh = replacement(match)
    if (start > last) out.push(subject.slice(last, start))
    last = end
    if (fresh !== null) {
      if (typeof fresh !== 'string') {
        throw typeError(`sequence item ${out.length}: expected str instance, ${typeName(fresh, 'yaql')} found`)
      }
      budget.take(fresh.length + 1)
      out.push(fresh)
    }
    if (++done === count) break
  }
  out.push(subject.slice(last, subject.codes.length))
  return out.join('')
}

/** Python's `re.split`: the captured groups stand between the parts. */
export const splitByRegex = (regex: Regex, text: string, most: number, budget: Budget): (string | null)[] => {
  if (most < 0) return [text]
  const subject = new Subject(text, budget)
  const out: (string | null)[] = []
  let last = 0
  let done = 0
  for (const match of regex.all(subject, budget)) {
    const [start, end] = match.groups[0] as readonly [number, number]
    budget.take(1 + match.groups.length)
    out.push(subject.slice(last, start), ...match.groups.slice(1).map((group) => subject.part(group)))
    last = end
    if (++done === most) break
  }
  out.push(subject.slice(last, subject.codes.length))
  return out
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
])

const part = /\\(?:g<([^>]*)>|([0-3][0-7]{2})|0([0-7]{0,2})|([1-9]\d?)|([\s\S])|$)/gu

/** Prepares a replacement text with `\1`, `\g<1>` and `\g<name>`. */
export const replacementOf = (template: string, regex: Regex): ((match: Match) => string) => {
  if (!template.includes('\\')) return () => template
  const pieces: (string | number)[] = []
  let last = 0
  for (const found of template.matchAll(part)) {
    const [all, named, octal, zero, digits, other] = found
    pieces.push(template.slice(last, found.index))
    last = found.index + all.length
    if (named !== undefined) pieces.push(groupOf(named, regex, found.index + 3))
    else if (octal !== undefined) pieces.push(String.fromCharCode(Number.parseInt(octal, 8)))
    else if (zero !== undefined) pieces.push(String.fromCharCode(Number.parseInt(`0${zero}`, 8)))
    else if (digits !== undefined) pieces.push(groupOf(digits, regex, found.index + 1))
    else pieces.push(escapeOf(other ?? '', found.index))
  }
  pieces.push(template.slice(last))
  return ({ groups, subject }) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : (subject.part(groups[piece] ?? null) ?? ''))).join('')
}

const groupOf = (name: string, regex: Regex, at: number): number => {
  const index = /^\d+$/.test(name) ? Number(name) : regex.names.get(name)
  if (index === undefined) throw new Failure('IndexError', `unknown group name '${name}'`)
  if (index > regex.groups) throw new Failure('error', `invalid group reference ${name} at position ${at}`)
  return index
}

const escapeOf = (letter: string, at: number): string => {
  const known = escapes.get(letter)
  if (known !== undefined) return known
  if (letter === '') throw new Failure('error', `bad escape (end of pattern) at position ${at}`)
  if (/[a-zA-Z]/.test(letter)) throw new Failure('error', `bad escape \\${letter} at position ${at}`)
  return `\\${letter}`
}

/** Python's `re.escape`. */
export const escapeRegex = (text: string): string =>
  text.replace(/[-()[\]{}?*+|^$\\.&~# \t\n\r\v\f]/g, (char) => `\\${char}`)
