import type { Parsed, Problem } from '../../engine/language/spec.ts'
import { refuse } from '../refusal.ts'

/** The text of a refused definition: the first error as Mistral says it, and where it stands. */
export const problemText = ({ message, path, range }: Problem): string => {
  const where = `line ${range.line}, column ${range.column}${path === '' ? '' : `, ${path}`}`
  return message.includes(where) ? message : `${message} [${where}]`
}

/** What a text came to. @throws Refusal 400 with its first error */
export const acceptParsed = <T>(parsed: Parsed<T>): T => {
  const problem = parsed.problems.find(({ severity }) => severity === 'error')
  if (problem !== undefined || parsed.value === null) {
    throw refuse('invalid-definition', { message: problem === undefined ? 'Invalid DSL' : problemText(problem) })
  }
  return parsed.value
}
