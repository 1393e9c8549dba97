import type { Text } from '../i18n/en.ts'
import type { FieldProblem } from './input-fields.ts'

/** What is wrong with a field, in words; undefined when nothing is. */
export function problemWords(problem: FieldProblem | undefined, text: Text['run']): string | undefined {
  if (problem === undefined) return undefined
  if (problem === 'required') return text.required
  if (problem === 'number') return text.badNumber
  if (problem === 'unknown') return text.unknown
  return 'json' in problem ? text.badJson(problem.json) : text.misfits[problem.broken](problem.limit)
}
