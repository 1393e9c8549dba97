import { lineBreak } from '../runtime/text.ts'

/** Python's `textwrap` as the filter `wordwrap` uses it: lines keep their breaks, inner blanks are kept. */
export const wrapText = (text: string, width: number, long: boolean, between: string, hyphens: boolean): string =>
  text
    .split(lineBreaks)
    .map((line) => wrapLine(line, Math.max(1, width), long, hyphens).join(between))
    .join(between)

const lineBreaks = new RegExp(lineBreak)

const wrapLine = (line: string, width: number, long: boolean, hyphens: boolean): string[] => {
  const chunks = chunksOf(line, hyphens)
  const lines: string[] = []
  while (chunks.length > 0) {
    let current = ''
    while (chunks.length > 0 && current.length + (chunks[0] as string).length <= width) current += chunks.shift()
    const next = chunks[0]
    if (next !== undefined && next.length > width) {
      const room = Math.max(1, width - current.length)
      if (long) {
        current += next.slice(0, room)
        chunks[0] = next.slice(room)
      } else if (current === '') current += chunks.shift()
    }
    if (/^\s+$/.test(current.slice(-1)) && /\S/.test(current)) current = current.trimEnd()
    if (current !== '' && (/\S/.test(current) || lines.length === 0)) lines.push(current)
    if (chunks[0] !== undefined && /^\s+$/.test(chunks[0]) && lines.length > 0) chunks.shift()
  }
  return lines
}

/** Words and the blanks between them; words break behind hyphens between letters. */
const chunksOf = (line: string, hyphens: boolean): string[] => {
  const words = line.split(/(\s+)/).filter((part) => part !== '')
  return hyphens ? words.flatMap((word) => word.split(/(?<=[^\s\d-]\w*-)(?=[^\W\d])/)) : words
}
