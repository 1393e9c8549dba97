/** `key=value` in a line, with the value's characters as they stand there. */
export interface FoundParameter {
  readonly key: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * All parameters of a line, from left to right. What a value may be, in this order, is Mistral's, and so is what is
 * missed (floats, negative numbers, maps): a quoted text, one block of an expression, a list up to the line's last
 * bracket, true, false, null, digits. It is one walk, however long the line: each search goes on where the last one
 * for the same characters ended.
 */
export function* findParameters(line: string): Generator<FoundParameter> {
  const search = new Search(line)
  let from = 0
  for (let equals = line.indexOf('='); equals >= 0; equals = line.indexOf('=', Math.max(equals + 1, from))) {
    const start = keyStart(line, from, equals)
    const end = start === equals ? null : search.valueEnd(equals + 1)
    if (end === null) continue
    yield { key: line.slice(start, equals), value: line.slice(equals + 1, end), start, end }
    from = end
  }
}

const asciiKey = /[-_0-9A-Za-z]/

const keyStart = (line: string, from: number, equals: number): number => {
  let at = equals
  while (at > from && asciiKey.test(line[at - 1] as string)) at--
  while (at > from && /[-_\p{L}\p{N}]/u.test(charBefore(line, at))) at -= charBefore(line, at).length
  return Math.max(at, from)
}

const charBefore = (line: string, at: number): string => {
  const isPair = /[\udc00-\udfff]/.test(line[at - 1] ?? '') && /[\ud800-\udbff]/.test(line[at - 2] ?? '')
  return line.slice(isPair ? at - 2 : at - 1, at)
}

class Search {
  private readonly line: string
  private readonly known = new Map<string, number>()
  private bracket = { until: -1, at: -1 }

  constructor(line: string) {
    this.line = line
  }

  /** Offset behind the value that begins at an offset, null when there is none. */
  valueEnd(at: number): number | null {
    const first = this.line[at]
    if (first === '"' || first === "'") return this.behind(first, at + 1)
    if (this.line.startsWith('{{', at)) return this.onLine('}}', at)
    if (this.line.startsWith('<%', at)) return this.onLine('%>', at)
    if (first === '[') return this.listEnd(at)
    const word = ['true', 'false', 'null'].find((candidate) => this.line.startsWith(candidate, at))
    if (word !== undefined) return at + word.length
    let end = at
    while (/[0-9]/.test(this.line[end] ?? '')) end++
    return end === at ? null : end
  }

  /** Offset of the next occurrence; the end of the line when there is none. */
  private next(part: string, from: number): number {
    const known = this.known.get(part)
    if (known !== undefined && known >= from) return known
    const at = this.line.indexOf(part, from)
    const found = at < 0 ? this.line.length : at
    this.known.set(part, found)
    return found
  }

  private behind(part: string, from: number): number | null {
    const at = this.next(part, from)
    return at === this.line.length ? null : at + part.length
  }

  private onLine(close: string, at: number): number | null {
    const end = this.behind(close, at + 2)
    return end !== null && end <= this.next('\n', at) ? end : null
  }

  private listEnd(at: number): number | null {
    const until = this.next('\n', at)
    if (this.bracket.until !== until) this.bracket = { until, at: this.line.lastIndexOf(']', until) }
    return this.bracket.at > at ? this.bracket.at + 1 : null
  }
}
