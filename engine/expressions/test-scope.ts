import { parseJson, stringifyJson } from '../data/json.ts'
import type { Value, ValueMap } from '../data/values.ts'
import { evaluateBare } from './evaluate-bare.ts'
import { evaluateText } from './evaluate-text.ts'
import type { EvaluationScope, Limits } from './scope.ts'
import { noFunctions } from './scope.ts'

/** For tests: a scope over one layer, with a fixed clock and fixed randomness. */
export const scopeOf = (data: unknown = {}, limits?: Limits): EvaluationScope => ({
  layers: [parseJson(JSON.stringify(data)) as ValueMap],
  functions: noFunctions({
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    uuid: () => '11111111-2222-4333-8444-555555555555',
    random: () => 0.5,
  }),
  ...(limits ? { limits } : {}),
})

/** For tests: the value of a text as JSON, or its bare error behind an exclamation mark. */
export const shown = (text: string, data: unknown = {}, limits?: Limits): string => {
  const result = evaluateText(text, scopeOf(data, limits))
  return result.ok ? stringifyJson(result.value) : `!${result.error.cause?.type}: ${result.error.cause?.message}`
}

/** As {@link shown}, of a YAQL expression without its delimiters. */
export const yaql = (source: string, data: unknown = {}): string => shown(`<% ${source} %>`, data)

/** As {@link shown}, of a Jinja expression without its delimiters. */
export const jinja = (source: string, data: unknown = {}): string => shown(`{{ ${source} }}`, data)

/** The value of a text that must have one. */
export const valueIn = (text: string, scope: EvaluationScope): Value => {
  const result = evaluateText(text, scope)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const answerOf = (language: 'yaql' | 'jinja', source: string, data: unknown): string => {
  const request = { language, mode: 'bare', expr: source, context: parseJson(JSON.stringify(data)) }
  const answer = evaluateBare(request, { now: () => 0, uuid: () => '', random: () => 0.5, clock: () => 0 })
  const { error, str, result_type: kind } = answer as Record<string, Value>
  if (error !== undefined) {
    const { class: type, message } = error as { class: string; message: string }
    return `!${type}: ${message}`
  }
  return String(str ?? kind)
}

/** For tests: how Python prints the value of a YAQL expression; errors as class and message behind an exclamation mark. */
export const yaqlPrints = (source: string, data: unknown = {}): string => answerOf('yaql', source, data)

/** For tests: as {@link yaqlPrints}, of Jinja. */
export const jinjaPrints = (source: string, data: unknown = {}): string => answerOf('jinja', source, data)
