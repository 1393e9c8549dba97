import { hasAstral, lineBreak } from '../runtime/text.ts'

/** Python's `textwrap` as the filter `wordwrap` uses it: lines keep their breaks, inner blanks are kept. */
export const wrapText = (text: string, width: number, long: boolean, between: string, hyphens: boolean): string =>
  text
    .split(lineBreaks)
    .map((line) => wrapLine(line, Math.max(1, width), long, hyphens).join(between))
    .join(between)

const lineBreaks = new RegExp(lineBreak)

/**
 * A word, the blanks between two, or what is left of one. A long text may be a single word cut at every third character:
 * each character is looked at once, and nothing copied but the parts.
 */
class Chunk {
  readonly blank: boolean
  private readonly chars: string | readonly string[]
  private from = 0

  constructor(text: string) {
    this.blank = text.trim() === ''
    this.chars = hasAstral(text) ? Array.from(text) : text
  }

  /** In code points. */
  get length(): number {
    return this.chars.length - this.from
  }

  part(length: number): string {
    const part = this.chars.slice(this.from, this.from + length)
    return typeof part === 'string' ? part : part.join('')
  }

  cut(length: number): string {
    const part = this.part(length)
    this.from += length
    return part
  }
}

const wrapLine = (line: string, width: number, long: boolean, hyphens: boolean): string[] => {
  const chunks = chunksOf(line, hyphens).map((text) => new Chunk(text))
  const lines: string[] = []
  let at = 0
  while (at < chunks.length) {
    const current: string[] = []
    let [size, endsBlank] = [0, false]
    const add = (part: string, blank: boolean): void => {
      current.push(part)
      endsBlank = blank || part === ''
    }
    if (chunks[at]?.blank && lines.length > 0) at++
    for (; at < chunks.length; at++) {
      const chunk = chunks[at] as Chunk
      if (size + chunk.length > width) break
      size += chunk.length
      add(chunk.cut(chunk.length), chunk.blank)
    }
    const next = chunks[at]
    if (next !== undefined && next.length > width) {
      if (long) add(next.cut(cutAt(next, width - size, hyphens)), next.blank)
      else if (current.length === 0) {
        add(next.cut(next.length), next.blank)
        at++
      }
    }
    if (endsBlank) current.pop()
    if (current.length > 0) lines.push(current.join(''))
  }
  return lines
}

/** Where a word too long for its line is cut: behind the last hyphen that fits, if it has letters before it. */
const cutAt = (word: Chunk, room: number, hyphens: boolean): number => {
  const head = hyphens ? word.part(room) : ''
  const hyphen = head.lastIndexOf('-')
  return hyphen > 0 && /[^-]/.test(head.slice(0, hyphen)) ? Array.from(head.slice(0, hyphen + 1)).length : room
}

/** Words and the blanks between them; words break behind hyphens between letters. */
const chunksOf = (line: string, hyphens: boolean): string[] => {
  const words = line.split(/(\s+)/).filter((part) => part !== '')
  return hyphens ? words.flatMap((word) => word.split(/(?<=[^\s\d-]\w*-)(?=[^\W\d])/)) : words
}
