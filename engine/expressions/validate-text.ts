import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { languageOf } from './compiled-text.ts'
import type { ExpressionError } from './error.ts'
import { grammarError } from './expression-error.ts'
import { findBlocks } from './find-blocks.ts'
import { parsedText } from './parsed-text.ts'
import { Failure } from './runtime/failure.ts'

/** True when a language recognises the text; both look at one line at a time. */
export const hasExpression = (text: string): boolean => languageOf(text) !== null

/** True when the text is an expression from its beginning to its end, but for blanks behind it. */
export const isWholeExpression = (text: string): boolean =>
  isBetween(text.trimEnd(), '<%', '%>') || isBetween(text.trimEnd(), '{{', '}}')

const isBetween = (text: string, open: string, close: string): boolean =>
  text.length >= 4 && text.startsWith(open) && text.endsWith(close) && !text.includes('\n')

/** Checks the grammar of a text's expressions when a definition is created; it may hold one language only. */
export const validateExpressionText = (text: string): Result<null, ExpressionError> => {
  const parsed = parsedText(text)
  if (parsed.language === null) return ok(null)
  if (parsed.language === 'yaql') {
    const broken = parsed.blocks.find(({ node }) => node instanceof Failure)
    return broken === undefined ? ok(null) : err(grammarError('yaql', broken.node as Failure))
  }
  if (findBlocks(text, '<%', '%>').length > 0) {
    const message =
      "The line already contains an expression of type 'jinja'. Mixing expression types in a single line is not allowed."
    return err({ kind: 'grammar', message, cause: { type: 'ExpressionGrammarException', message } })
  }
  const { statements } = parsed
  return statements instanceof Failure ? err(grammarError('jinja', statements)) : ok(null)
}
