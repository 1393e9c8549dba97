import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { languageOf } from './compiled-text.ts'
import type { ExpressionError } from './error.ts'
import { grammarError } from './expression-error.ts'
import { findBlocks, insideYaql } from './find-blocks.ts'
import { parseTemplate } from './jinja/parse-template.ts'
import { failureOf } from './run-text.ts'
import { parseYaql } from './yaql/parser.ts'

/** True when a language recognises the text; both look at one line at a time. */
export const hasExpression = (text: string): boolean => languageOf(text) !== null

/** True when the text is an expression from its beginning to its end, but for blanks behind it. */
export const isWholeExpression = (text: string): boolean =>
  isBetween(text.trimEnd(), '<%', '%>') || isBetween(text.trimEnd(), '{{', '}}')

const isBetween = (text: string, open: string, close: string): boolean =>
  text.length >= 4 && text.startsWith(open) && text.endsWith(close) && !text.includes('\n')

/** Checks the grammar of a text's expressions when a definition is created; it may hold one language only. */
export const validateExpressionText = (text: string): Result<null, ExpressionError> => {
  const language = languageOf(text)
  if (language === null) return ok(null)
  const blocks = findBlocks(text, '<%', '%>')
  if (language === 'jinja' && blocks.length > 0) {
    const message =
      "The line already contains an expression of type 'jinja'. Mixing expression types in a single line is not allowed."
    return err({ kind: 'grammar', message, cause: { type: 'ExpressionGrammarException', message } })
  }
  try {
    if (language === 'jinja') parseTemplate(text)
    else for (const { start, end } of blocks) parseYaql(insideYaql(text.slice(start, end)).source)
    return ok(null)
  } catch (error) {
    return err(grammarError(language, failureOf(error)))
  }
}
