import { GrammarFailure } from '../runtime/failure.ts'

/** Jinja's `TemplateSyntaxError`. */
export const syntaxError = (message: string): GrammarFailure => new GrammarFailure('TemplateSyntaxError', message)
