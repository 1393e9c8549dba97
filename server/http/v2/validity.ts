import type { Parsed } from '../../../engine/language/spec.ts'
import { problemText } from '../../definitions/check-problems.ts'

/** The answer of the validate endpoints. Blanks in names pass, as in Mistral: only the creation refuses them. */
export const validity = (parsed: Parsed<unknown>): { readonly valid: boolean; readonly error?: string } => {
  const problem = parsed.problems.find(({ severity, rule }) => severity === 'error' && rule !== 'name-spaces')
  return problem === undefined ? { valid: true } : { valid: false, error: problemText(problem) }
}
