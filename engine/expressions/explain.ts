/*
 * What each part of an expression came to, for whoever writes it. A text is run once with a watch around each part, so
 * that parts which run once for each item or round show the items they really saw, and parts that were not reached show
 * that.
 */
import type { Value } from '../data/values.ts'
import type { Result } from '../result.ts'
import type { ExpressionError } from './error.ts'
import { evaluateText } from './evaluate-text.ts'
import { explainJinja } from './explain-jinja.ts'
import { explainYaql } from './explain-yaql.ts'
import { parsedText } from './parsed-text.ts'
import { Failure } from './runtime/failure.ts'
import type { EvaluationScope } from './scope.ts'

/** A value as it is shown: JSON, cut when it is long, and the name of its kind in Python. */
export interface ShownValue {
  readonly json: string
  readonly isCut: boolean
  readonly type: string
}

/** A part of an expression with what it came to. */
export interface ExplainedPart {
  readonly source: string
  /** How often it was evaluated; 0 when it was not reached. */
  readonly times: number
  /** What it came to the first times. */
  readonly values: readonly ShownValue[]
  /** What went wrong in it. */
  readonly error: string | null
  readonly parts: readonly ExplainedPart[]
}

export interface Explained {
  readonly result: Result<Value, ExpressionError>
  readonly parts: readonly ExplainedPart[]
}

/** Evaluates a text and tells what its parts came to. Each is bounded by the scope's limits. */
export const explainText = (text: string, scope: EvaluationScope): Explained => {
  const result = evaluateText(text, scope)
  const parsed = parsedText(text)
  if (parsed.language === 'yaql') {
    const parts = parsed.blocks.flatMap(({ node }) => (node instanceof Failure ? [] : [explainYaql(node, scope)]))
    return { result, parts }
  }
  if (parsed.language === 'jinja' && !(parsed.statements instanceof Failure)) {
    return { result, parts: explainJinja(parsed.statements, scope) }
  }
  return { result, parts: [] }
}
