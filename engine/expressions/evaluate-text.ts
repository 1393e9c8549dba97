import type { Value } from '../data/values.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import { compileText } from './compiled-text.ts'
import type { ExpressionError } from './error.ts'
import { evaluationError } from './expression-error.ts'
import { failureOf, runCompiled } from './run-text.ts'
import { dataOf } from './runtime/run.ts'
import { toStored } from './runtime/store.ts'
import type { EvaluationScope } from './scope.ts'

/**
 * Evaluates the expressions of a text. A text that is one whole expression gives its value; expressions within a text
 * are replaced by Python's `str()` of theirs; a text without any comes back as it is.
 */
export const evaluateText = (text: string, scope: EvaluationScope): Result<Value, ExpressionError> => {
  const compiled = compileText(text)
  if (compiled.kind === 'plain') return ok(text)
  const outcome = runCompiled(compiled, text, dataOf(scope), scope)
  if (!outcome.ok) return err(evaluationError(outcome.language, outcome.shown, outcome.failure))
  try {
    return ok(toStored(outcome.value))
  } catch (error) {
    return err(evaluationError(outcome.language ?? 'yaql', text, failureOf(error)))
  }
}
