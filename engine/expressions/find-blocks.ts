/** A block of an expression in a text: from its opening to behind its closing delimiter. */
export interface Block {
  readonly start: number
  readonly end: number
}

const none: readonly Block[] = []

/**
 * The blocks between two delimiters of two characters, each on one line and as short as possible. In one pass: a
 * regular expression for this takes quadratic time on a text of many opening delimiters.
 */
export const findBlocks = (text: string, open: string, close: string): readonly Block[] => {
  let from = text.indexOf(open)
  if (from < 0) return none
  const blocks: Block[] = []
  let end = -1
  let newline = -1
  while (from >= 0) {
    if (end < from + 2) end = text.indexOf(close, from + 2)
    if (end < 0) break
    if (newline < from) {
      const found = text.indexOf('\n', from)
      newline = found < 0 ? text.length : found
    }
    if (newline < end) {
      from = text.indexOf(open, newline + 1)
      continue
    }
    blocks.push({ start: from, end: end + 2 })
    from = text.indexOf(open, end + 2)
  }
  return blocks
}

/** The inside of a block of YAQL: its delimiters' characters are taken off from both ends, however many there are. */
export const insideYaql = (block: string): { readonly source: string; readonly offset: number } => {
  const isDelimiter = (at: number): boolean => '<%>'.includes(block[at] as string)
  let [start, end] = [0, block.length]
  while (start < end && isDelimiter(start)) start++
  while (end > start && isDelimiter(end - 1)) end--
  return { source: block.slice(start, end), offset: start }
}
