import type { CST, Document } from 'yaml'
import { Composer, Lexer, Parser } from 'yaml'

/** Mistakes after which a text is nothing that somebody is writing, and the library is stopped. */
export const maxMistakes = 1000

/** Levels of lists and maps after which it is stopped too: it recurses, and how deep it could is told by no rule. */
const maxLevels = 200

/** Documents as far as asked for, or of what the text has too much. */
export type YamlDocuments =
  | { readonly documents: readonly Document.Parsed[] }
  | { readonly tooMany: 'mistakes' | 'levels' }

class TooMany extends Error {
  readonly of: 'mistakes' | 'levels'

  constructor(of: 'mistakes' | 'levels') {
    super(of)
    this.of = of
  }
}

const options = {
  version: '1.1',
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  merge: false,
} as const

/**
 * The first document of a text and, should there be one, the second. The library collects mistakes without an end, some
 * microseconds for each, and has no limit of its own: what it calls for each of them is put behind a count.
 * `taken`: codes of mistakes that are none to the caller.
 */
export const firstDocuments = (text: string, taken: ReadonlySet<string>): YamlDocuments => {
  try {
    return { documents: compose(text, taken) }
  } catch (error) {
    if (error instanceof TooMany) return { tooMany: error.of }
    throw error
  }
}

const compose = (text: string, taken: ReadonlySet<string>): readonly Document.Parsed[] => {
  const composer = new Composer(options)
  const tell = Reflect.get(composer, 'onError') as (...mistake: readonly unknown[]) => void
  let left = maxMistakes
  const count = (): void => {
    if (--left < 0) throw new TooMany('mistakes')
  }
  Reflect.set(composer, 'onError', (...mistake: readonly unknown[]) => {
    if (!taken.has(String(mistake[1]))) count()
    tell(...mistake)
  })
  const documents: Document.Parsed[] = []
  for (const document of composer.compose(tokensOf(text, count))) {
    documents.push(document)
    if (documents.length === 2) break
  }
  return documents
}

/** Tokens that are mistakes themselves do not go the way of the others. */
function* tokensOf(text: string, count: () => void): Generator<CST.Token, void, void> {
  const parser = new Parser()
  // What is open: the document, each collection in each other, a scalar.
  const open = parser.stack
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') count()
      yield token
    }
    if (open.length > maxLevels + 2) throw new TooMany('levels')
  }
  yield* parser.end()
}
