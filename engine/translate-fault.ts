import { errorKind } from './errors.ts'
import { argumentsOf, fillTemplate } from './read-template.ts'

/**
 * A refusal's text in Vietnamese. The answer to a client holds the code and the English text alone: what stood for the
 * template's arguments is read from it. A text that is not the template's own is left as it is.
 */
export const vietnameseFault = (code: string, message: string): string => {
  const { template, vietnamese } = errorKind(code)
  const given = argumentsOf(template, message)
  return given === null ? message : fillTemplate(vietnamese, given)
}
