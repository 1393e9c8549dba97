import { pythonRepr } from '../../data/python-str.ts'
import { isTruthy } from '../../data/truth.ts'
import type { Value, ValueMap } from '../../data/values.ts'
import { err, ok, type Result } from '../../result.ts'
import { evaluate } from '../scope.ts'
import type { TaskState } from '../state.ts'
import type { Turn } from '../turn.ts'

/** A policy's whole number of seconds or times; absent is 0. Anything else is refused in Mistral's words. */
export const policyNumber = (
  turn: Turn,
  task: TaskState,
  given: Value | undefined,
  layers: readonly ValueMap[],
  policy: string,
): Result<number, string> => {
  if (given === undefined || given === null) return ok(0)
  const value = evaluate(turn, given, layers, task)
  if (!value.ok) return value
  if (typeof value.value === 'number' && Number.isInteger(value.value)) {
    return value.value >= 0
      ? ok(value.value)
      : err(`Invalid data type in ${policy}: ${value.value} is less than the minimum of 0`)
  }
  return err(`Invalid data type in ${policy}: ${pythonRepr(value.value)} is not of type 'integer'`)
}

/** A policy's condition; absent is false. */
export const policyFlag = (
  turn: Turn,
  task: TaskState,
  given: Value | undefined,
  layers: readonly ValueMap[],
  policy: string,
): Result<boolean, string> => {
  if (given === undefined || given === null) return ok(false)
  const value = evaluate(turn, given, layers, task)
  if (!value.ok) return value
  if (policy !== '' && typeof value.value !== 'boolean') {
    return err(`Invalid data type in ${policy}: ${pythonRepr(value.value)} is not of type 'boolean'`)
  }
  return ok(isTruthy(value.value))
}
