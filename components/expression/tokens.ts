/*
 * Expressions within a text, cut up for colouring. It must cope with what is half written: a block that is not closed
 * yet goes to the end of its line.
 */

export type TokenKind = 'text' | 'delimiter' | 'variable' | 'function' | 'string' | 'number' | 'keyword' | 'operator'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const blocks = /(<%|\{\{|\{%)(.*?)(%>|\}\}|%\}|$)/gm
const parts =
  /(?<string>"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|(?<variable>\$\w*(?:\.\w+(?!\w*\())*|\b_(?:\.\w+(?!\w*\())*)|(?<number>\b\d+(?:\.\d+)?\b)|(?<keyword>\b(?:and|or|not|in|is|if|else|elif|endif|for|endfor|set|true|false|null|none|True|False|None)\b)|(?<function>\b\w+(?=\s*\()|(?<=\|\s*)\w+)|(?<operator>[-+*/%=<>!|~?.,:()[\]{}]+)/g

/** The tokens of a text, in order; together they are the text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const add = (kind: TokenKind, piece: string) => {
    if (piece !== '') tokens.push({ kind, text: piece })
  }
  let at = 0
  for (const block of text.matchAll(blocks)) {
    const [whole, open = '', inside = '', close = ''] = block
    add('text', text.slice(at, block.index))
    add('delimiter', open)
    addParts(inside, add)
    add('delimiter', close)
    at = block.index + whole.length
  }
  add('text', text.slice(at))
  return tokens
}

function addParts(inside: string, add: (kind: TokenKind, piece: string) => void): void {
  let at = 0
  for (const part of inside.matchAll(parts)) {
    add('text', inside.slice(at, part.index))
    const kind = Object.entries(part.groups ?? {}).find(([, piece]) => piece !== undefined)?.[0]
    add((kind ?? 'text') as TokenKind, part[0])
    at = part.index + part[0].length
  }
  add('text', inside.slice(at))
}

/** True when a text holds an expression, or the beginning of one. */
export const mayBeExpression = (text: string): boolean => /<%|\{\{|\{%/.test(text)
