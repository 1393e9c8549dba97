import { parseJson } from '../../data/json.ts'
import { Failure, typeError } from '../runtime/failure.ts'
import type { Dialect, RV } from '../runtime/runtime-value.ts'
import { typeName } from '../runtime/type-name.ts'
import { jsonProblem } from './json-problem.ts'

/** `json_parse(s)`. @throws Failure where the text is no JSON. */
export const parseJsonText = (value: RV, dialect: Dialect): RV => {
  if (typeof value !== 'string') {
    throw typeError(`the JSON object must be str, bytes or bytearray, not ${typeName(value, dialect)}`)
  }
  try {
    return parseJson(value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // biome-ignore lint/style/useErrorCause: a failure is no Error and has no cause
    throw new Failure('JSONDecodeError', jsonProblem(value))
  }
}
