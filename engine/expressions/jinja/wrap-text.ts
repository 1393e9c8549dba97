import { lineBreak, sliceText, textLength } from '../runtime/text.ts'

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
    const current: string[] = []
    let size = 0
    if (isBlank(chunks[0]) && lines.length > 0) chunks.shift()
    while (chunks.length > 0 && size + textLength(chunks[0] as string) <= width) {
      size += textLength(chunks[0] as string)
      current.push(chunks.shift() as string)
    }
    const next = chunks[0]
    if (next !== undefined && textLength(next) > width) {
      if (long) {
        const end = cutAt(next, width - size, hyphens)
        current.push(sliceText(next, 0, end))
        chunks[0] = sliceText(next, end, textLength(next))
      } else if (current.length === 0) current.push(chunks.shift() as string)
    }
    if (isBlank(current.at(-1))) current.pop()
    if (current.length > 0) lines.push(current.join(''))
  }
  return lines
}

const isBlank = (chunk: string | undefined): boolean => chunk !== undefined && chunk.trim() === ''

/** Where a word too long for its line is cut: behind the last hyphen that fits, if it has letters before it. */
const cutAt = (word: string, room: number, hyphens: boolean): number => {
  const hyphen = hyphens ? sliceText(word, 0, room).lastIndexOf('-') : -1
  return hyphen > 0 && /[^-]/.test(word.slice(0, hyphen)) ? textLength(word.slice(0, hyphen + 1)) : room
}

/** Words and the blanks between them; words break behind hyphens between letters. */
const chunksOf = (line: string, hyphens: boolean): string[] => {
  const words = line.split(/(\s+)/).filter((part) => part !== '')
  return hyphens ? words.flatMap((word) => word.split(/(?<=[^\s\d-]\w*-)(?=[^\W\d])/)) : words
}
