/*
 * Evaluates expressions away from the page: a costly one must not hold up typing. The engine's own limits end it; the
 * page ends this worker when even they do not help.
 */
import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import type { Value } from '../../engine/data/values.ts'
import type { ExpressionError } from '../../engine/expressions/error.ts'
import { evaluateDeep } from '../../engine/expressions/evaluate-deep.ts'
import { evaluateText } from '../../engine/expressions/evaluate-text.ts'
import { explainText } from '../../engine/expressions/explain.ts'
import type { EvaluationScope } from '../../engine/expressions/scope.ts'
import { type PastContext, pastScope } from '../../engine/workflow/past-context.ts'
import type { Answer, Question } from './evaluator.ts'

/** The context that was asked about last: the same one is asked about at each key. */
let last: { readonly json: string; readonly past: PastContext } | null = null

function scopeFor({ context, place }: Question): EvaluationScope {
  if (last?.json !== context) last = { json: context, past: parseJson(context) as unknown as PastContext }
  const scope = pastScope(last.past, parseJson(place) as unknown as Parameters<typeof pastScope>[1], {
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    random: () => Math.random(),
  })
  return { ...scope, limits: { clock: () => performance.now(), milliseconds: 1_000 } }
}

/** Without the expression, which stands beside it; and with its kind, for `'x'` alone says little. */
const reason = ({ cause, message }: ExpressionError): string =>
  cause === undefined ? message : `${cause.type}: ${cause.message}`

function answer(question: Question): Omit<Answer, 'id'> {
  const scope = scopeFor(question)
  const data: Value = parseJson(question.data)
  if (question.explain && typeof data === 'string') {
    const { result, parts } = explainText(data, scope)
    return result.ok
      ? { json: stringifyJson(result.value), error: null, parts }
      : { json: null, error: reason(result.error), parts }
  }
  const result = typeof data === 'string' ? evaluateText(data, scope) : evaluateDeep(data, scope)
  return result.ok
    ? { json: stringifyJson(result.value), error: null, parts: [] }
    : { json: null, error: reason(result.error), parts: [] }
}

self.onmessage = ({ data: question }: MessageEvent<Question>) => {
  let told: Omit<Answer, 'id'>
  try {
    told = answer(question)
  } catch (error) {
    told = { json: null, error: error instanceof Error ? error.message : String(error), parts: [] }
  }
  self.postMessage({ id: question.id, ...told } satisfies Answer)
}
