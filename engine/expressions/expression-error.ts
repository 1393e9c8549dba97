import type { ExpressionError, Language } from './error.ts'
import type { Failure } from './runtime/failure.ts'
import { GrammarFailure, LimitFailure } from './runtime/failure.ts'

const names = { yaql: 'YAQL', jinja: 'Jinja' } as const

/** What became of an evaluation, in Mistral's words; `shown` is the expression as they show it. */
export const evaluationError = (language: Language, shown: string, failure: Failure): ExpressionError => ({
  kind: failure instanceof LimitFailure ? 'limit' : failure instanceof GrammarFailure ? 'grammar' : 'evaluation',
  message: `Can not evaluate ${names[language]} expression [expression=${shown}, error=${failure.publicMessage}]`,
  language,
  cause: { type: failure.type, message: failure.publicMessage },
})

/** What a definition is refused with. */
export const grammarError = (language: Language, failure: Failure): ExpressionError => {
  const isLimit = failure instanceof LimitFailure
  const message = language === 'jinja' && !isLimit ? `Syntax error '${failure.publicMessage}'.` : failure.publicMessage
  return { kind: isLimit ? 'limit' : 'grammar', message, language, cause: { type: failure.type, message } }
}
