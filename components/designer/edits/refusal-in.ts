import { argumentsOf, fillTemplate } from '../../../engine/read-template.ts'

/** Why an edit was not made, in the language whose sentences are given by the English ones; English without one. */
export function refusalIn(sentences: Readonly<Record<string, string>>, message: string): string {
  const whole = sentences[message]
  if (whole !== undefined) return whole
  for (const [template, sentence] of Object.entries(sentences)) {
    const given = argumentsOf(template, message)
    if (given !== null) return fillTemplate(sentence, given)
  }
  return message
}
