import type { Value, ValueMap } from '../data/values.ts'
import { Float, isMap, newMap } from '../data/values.ts'
import { compileJinjaExpression, runJinjaExpression } from './jinja/evaluate.ts'
import { failureOf, runText } from './run-text.ts'
import { Dict } from './runtime/dict.ts'
import { Failure, GrammarFailure } from './runtime/failure.ts'
import { entriesOf, getKey, isMapValue } from './runtime/maps.ts'
import { isNumber } from './runtime/numbers.ts'
import { strOf } from './runtime/repr.ts'
import type { RV } from './runtime/runtime-value.ts'
import { Tuple } from './runtime/sequences.ts'
import { toStored } from './runtime/store.ts'
import { typeName } from './runtime/type-name.ts'
import type { EvaluationScope, MistralFunctions, OutsideSources } from './scope.ts'
import { noFunctions } from './scope.ts'
import { validateExpressionText } from './validate-text.ts'
import { compileYaql, runYaql } from './yaql/evaluate.ts'

/** What a request gives: a value and how it prints, the kind of a value that cannot be stored, or an error. */
export type BareAnswer = ValueMap

const longestMessage = 300

/**
 * Evaluates one request of the command line's evaluator outside of any execution. Unlike the engine's own entries it
 * takes any value as the context, tells the kind of what cannot be stored, and shows messages in full.
 */
export const evaluateBare = (request: ValueMap, sources: OutsideSources & { clock(): number }): BareAnswer => {
  const { language, mode, expr = null, context = null, vars } = request
  const scope: EvaluationScope = {
    layers: [],
    functions: functionsFor(context, sources, language === 'jinja'),
    limits: { clock: sources.clock },
    ...(isMap(vars) ? { variables: vars } : {}),
  }
  if (mode === 'validate') return validate(String(expr))
  try {
    if (mode === 'bare') return answer(bare(language, String(expr), context, scope))
    return answer(mode === 'recursive' ? deep(expr, context, scope) : inline(String(expr), context, scope))
  } catch (error) {
    return errorAnswer(failureOf(error))
  }
}

const map = (entries: Record<string, Value>): ValueMap => Object.assign(newMap(), entries)

const errorOf = (type: string, message: string): BareAnswer =>
  map({ error: map({ class: type, message: message.slice(0, longestMessage) }) })

const errorAnswer = (failure: Failure): BareAnswer => errorOf(failure.type, failure.message)

const validate = (text: string): BareAnswer => {
  const result = validateExpressionText(text)
  if (result.ok) return map({ result: true, str: 'True' })
  const { language, message } = result.error
  const type = language === 'yaql' ? 'YaqlGrammarException' : language === 'jinja' ? 'JinjaGrammarException' : ''
  return errorOf(type || 'ExpressionGrammarException', message)
}

const bare = (language: Value | undefined, source: string, context: Value, scope: EvaluationScope): RV => {
  if (language !== 'jinja') return runYaql(compileYaql(source), context, scope)
  return runJinjaExpression(compileFirst(source), context, scope)
}

/** Jinja adds the line to the message when the very first token is wrong. */
const compileFirst = (source: string): ReturnType<typeof compileJinjaExpression> => {
  try {
    return compileJinjaExpression(source)
  } catch (error) {
    if (!(error instanceof GrammarFailure)) throw error
    const first = /^unexpected char .* at (\d+)$/.exec(error.message)
    const line = source.slice(0, Number(first?.[1] ?? 0)).split('\n').length
    if (first === null || source.slice(0, Number(first[1])).trim() !== '') throw error
    // biome-ignore lint/style/useErrorCause: a failure is no Error and has no cause
    throw new Failure(error.type, `${error.message}\n  line ${line}`)
  }
}

const exceptions = { yaql: 'YaqlEvaluationException', jinja: 'JinjaEvaluationException' } as const

const inline = (text: string, context: Value, scope: EvaluationScope): RV => {
  const outcome = runText(text, context, scope)
  if (outcome.ok) return outcome.value
  throw new Failure(exceptions[outcome.language], outcome.failure.message)
}

const deep = (data: Value, context: Value, scope: EvaluationScope): RV => {
  if (typeof data === 'string') return inline(data, context, scope)
  if (Array.isArray(data)) return (data as readonly Value[]).map((item) => deep(item, context, scope))
  if (!isMap(data)) return data
  return Dict.of(Object.keys(data).map((key) => [key, deep(data[key] as Value, context, scope)] as const))
}

const answer = (value: RV): BareAnswer => {
  const kind = unstorable(value)
  if (kind !== null) return map({ result_type: kind })
  return map({ result: toStored(value), str: strOf(value, 'jinja') })
}

/** The kind of a value JSON has no form for; null when it has one. */
const unstorable = (value: RV): string | null => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return null
  if (isNumber(value)) return value instanceof Float && !Number.isFinite(value.value) ? 'float' : null
  const items = Array.isArray(value) ? (value as readonly RV[]) : value instanceof Tuple ? value.items : null
  if (items !== null) {
    const kinds = items.map(unstorable).filter((kind) => kind !== null)
    return kinds.length === 0 ? null : (kinds.find((kind) => kind.startsWith('dict with')) ?? typeName(value, 'jinja'))
  }
  if (!isMapValue(value)) return typeName(value, 'jinja').split(' ')[0] as string
  for (const [key, item] of entriesOf(value)) {
    if (typeof key !== 'string') return `dict with key ${typeName(key, 'jinja')}`
    if (unstorable(item) !== null) return 'dict'
  }
  return null
}

/** Outside of an execution `env()` reads the context's `__env`; what needs more fails as Mistral does without a context. */
const functionsFor = (context: Value, sources: OutsideSources, isJinja: boolean): MistralFunctions => ({
  ...noFunctions(sources),
  env: () => {
    const env = isMapValue(context) ? getKey(context, '__env') : undefined
    if (env !== undefined) return env as Value
    if (isJinja) throw new Failure('KeyError', "'__env'")
    return null
  },
  global: () => {
    throw new Failure('TypeError', "'NoneType' object is not subscriptable")
  },
})
