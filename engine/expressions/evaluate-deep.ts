import type { Value, ValueMap } from '../data/values.ts'
import { isMap, newMap } from '../data/values.ts'
import type { Result } from '../result.ts'
import { err, ok } from '../result.ts'
import type { ExpressionError } from './error.ts'
import { evaluateText } from './evaluate-text.ts'
import type { EvaluationScope } from './scope.ts'

const deepest = 500

/**
 * Evaluates every text in a structure: values of maps and items of lists, not keys. Results are not evaluated again.
 * Parts without expressions are shared with the input.
 */
export const evaluateDeep = (data: Value, scope: EvaluationScope): Result<Value, ExpressionError> => {
  let failed: ExpressionError | undefined

  const walk = (value: Value, depth: number): Value => {
    if (failed !== undefined) return null
    if (typeof value === 'string') {
      const result = evaluateText(value, scope)
      if (result.ok) return result.value
      failed = result.error
      return null
    }
    if (typeof value !== 'object' || value === null) return value
    if (depth > deepest) {
      failed = { kind: 'limit', message: `The structure is nested more than ${deepest} levels deep.` }
      return null
    }
    if (Array.isArray(value)) return walkList(value as readonly Value[], depth)
    return isMap(value) ? walkMap(value, depth) : value
  }

  const walkList = (items: readonly Value[], depth: number): readonly Value[] => {
    const out = items.map((item) => walk(item, depth + 1))
    return out.every((item, at) => item === items[at]) ? items : out
  }

  const walkMap = (map: ValueMap, depth: number): ValueMap => {
    let changed = false
    const out = newMap()
    for (const key of Object.keys(map)) {
      const item = map[key] as Value
      const done = walk(item, depth + 1)
      changed ||= done !== item
      out[key] = done
    }
    return changed ? out : map
  }

  const value = walk(data, 0)
  return failed === undefined ? ok(value) : err(failed)
}
