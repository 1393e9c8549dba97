import { Lexer } from 'yaml'

/**
 * Mistral reads no anchors and aliases: `&` and `*` at the start of a scalar are characters like any other. The parser
 * of the library would take them for what YAML means, so they are replaced by characters of the same length which the
 * text does not use, and put back into the scalars. A replacement joins tokens (`*a b` is one scalar then), so the text
 * is looked at again until no mark is left; each look takes at least one away.
 */
export interface MaskedText {
  readonly text: string
  readonly restore: (source: string) => string
}

const mayHoldMarks = /(?:^|[\s[\]{},:?-])[&*]/

/** The text with marks replaced, or null when they cannot be told apart within a sensible number of looks. */
export const maskMarks = (text: string): MaskedText | null => {
  if (!mayHoldMarks.test(text)) return { text, restore: (source) => source }
  const [anchor, alias] = unusedCharacters(text)
  if (anchor === undefined || alias === undefined) return null
  const restore = (source: string): string =>
    source.includes(anchor) || source.includes(alias) ? source.replaceAll(anchor, '&').replaceAll(alias, '*') : source
  let masked = text
  for (let look = 0; look < 20; look++) {
    const next = replaceOnce(masked, anchor, alias)
    if (next === masked) return { text: masked, restore }
    masked = next
  }
  return null
}

const unusedCharacters = (text: string): string[] => {
  const found: string[] = []
  for (let code = 0xe000; code < 0xf8ff && found.length < 2; code++) {
    const char = String.fromCharCode(code)
    if (!text.includes(char)) found.push(char)
  }
  return found
}

const replaceOnce = (text: string, anchor: string, alias: string): string => {
  const parts: string[] = []
  let at = 0
  let kept = 0
  let plain = false
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer's own, which are no characters of the text; \x1f announces a scalar.
    if (token === '\x02' || token === '\x18' || token === '\x1f') {
      plain = token === '\x1f'
      continue
    }
    if (!plain && token.length > 1 && (token[0] === '&' || token[0] === '*')) {
      parts.push(text.slice(kept, at), token[0] === '&' ? anchor : alias)
      kept = at + 1
    } else if (!plain && (token === '&' || token === '*')) {
      parts.push(text.slice(kept, at), token === '&' ? anchor : alias)
      kept = at + 1
    }
    plain = false
    at += token.length
  }
  return kept === 0 ? text : parts.join('') + text.slice(kept)
}
