import { RecentTexts } from '../data/recent-texts.ts'
import { languageOf } from './compiled-text.ts'
import { findBlocks, insideYaql } from './find-blocks.ts'
import type { Statement } from './jinja/ast.ts'
import { parseTemplate } from './jinja/parse-template.ts'
import { failureOf } from './run-text.ts'
import type { Failure } from './runtime/failure.ts'
import type { Node } from './yaql/ast.ts'
import { parseYaql } from './yaql/parser.ts'

/** A block of YAQL; `offset` is where its expression begins in the text. */
export interface ParsedBlock {
  readonly offset: number
  readonly node: Node | Failure
}

/** A text's expressions, parsed but not compiled. */
export type ParsedText =
  | { readonly language: null }
  | { readonly language: 'jinja'; readonly statements: readonly Statement[] | Failure }
  | { readonly language: 'yaql'; readonly blocks: readonly ParsedBlock[] }

const plain: ParsedText = { language: null }
const recent = new RecentTexts<ParsedText>(1_000_000)

/** What a text's expressions look like; definitions are checked for their grammar and for what they read. */
export const parsedText = (text: string): ParsedText => {
  const known = recent.get(text)
  if (known !== undefined) return known
  const parsed = parseNewText(text)
  if (parsed.language !== null) recent.set(text, parsed)
  return parsed
}

/** As {@link parsedText}, without looking whether it is known. */
export const parseNewText = (text: string): ParsedText => {
  const language = languageOf(text)
  if (language === null) return plain
  if (language === 'jinja') return { language, statements: attempt(() => parseTemplate(text)) }
  const blocks = findBlocks(text, '<%', '%>').map(({ start, end }): ParsedBlock => {
    const { source, offset } = insideYaql(text.slice(start, end))
    return { offset: start + offset, node: attempt(() => parseYaql(source)) }
  })
  return { language, blocks }
}

const attempt = <T>(parseIt: () => T): T | Failure => {
  try {
    return parseIt()
  } catch (error) {
    return failureOf(error)
  }
}
