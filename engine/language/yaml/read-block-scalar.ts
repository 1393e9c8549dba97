import type { Cursor } from './cursor.ts'
import { Uncommon } from './cursor.ts'
import type { YamlScalar } from './node.ts'

/** `|` and `>` without an explicit indentation; the cursor is behind its lines then. */
export const readBlockScalar = (cursor: Cursor, column: number): YamlScalar => {
  const { text, at: start } = cursor
  const header = /[|>][-+]?\n/y
  header.lastIndex = start
  const mark = header.exec(text)?.[0]
  if (mark === undefined) throw new Uncommon('a header of its own kind')
  const first = start + mark.length
  const indent = indentOf(text, first)
  if (indent <= column) throw new Uncommon('a block without content')
  const lines: string[] = []
  let at = first
  let end = first
  while (at < text.length) {
    const found = text.indexOf('\n', at)
    const lineEnd = found < 0 ? text.length : found
    const content = contentAt(text, at, lineEnd)
    if (content < lineEnd && content - at < indent) break
    if (content === lineEnd && lineEnd - at > indent) throw new Uncommon('blanks that count')
    lines.push(content === lineEnd ? '' : text.slice(at + indent, lineEnd))
    at = Math.min(lineEnd + 1, text.length)
    if (content < lineEnd) end = at
  }
  if (at >= text.length && text.charCodeAt(text.length - 1) !== 10) throw new Uncommon('no line break at the end')
  const source = chomped(mark.startsWith('|') ? lines : folded(lines), mark[1] as string)
  cursor.at = at
  cursor.lineStart = at
  // The empty lines behind it are its own only when it keeps them.
  cursor.nodeEnd = mark[1] === '+' ? at : end
  return { kind: 'scalar', plain: false, source, start, end: cursor.nodeEnd, block: true, value: source }
}

const contentAt = (text: string, from: number, lineEnd: number): number => {
  let at = from
  while (at < lineEnd && text.charCodeAt(at) === 32) at++
  return at
}

/** Indentation of the first line with content. */
const indentOf = (text: string, from: number): number => {
  let at = from
  for (let lineStart = from; ; lineStart = ++at) {
    while (text.charCodeAt(at) === 32) at++
    if (text.charCodeAt(at) !== 10) return at - lineStart
  }
}

/** Lines become one, empty lines become line breaks; lines that stand further in have rules of their own. */
const folded = (lines: readonly string[]): string[] => {
  const out: string[] = []
  let empty = 0
  for (const line of lines) {
    if (line.startsWith(' ')) throw new Uncommon('a folded line further in')
    if (line === '') empty++
    else {
      if (empty > 0 || out.length === 0) out.push(...Array<string>(out.length === 0 ? empty : empty - 1).fill(''), line)
      else out[out.length - 1] += ` ${line}`
      empty = 0
    }
  }
  return [...out, ...Array<string>(empty).fill('')]
}

const chomped = (lines: readonly string[], mark: string): string => {
  if (mark === '+') return `${lines.join('\n')}\n`
  let count = lines.length
  while (count > 0 && lines[count - 1] === '') count--
  return lines.slice(0, count).join('\n') + (mark === '-' ? '' : '\n')
}
