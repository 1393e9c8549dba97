/*
 * An ad-hoc action is a definition around another action, which may be ad-hoc as well. The chain ends at one system
 * action: on the way in, each layer's `base-input` turns the input of the layer around it into that of the next; on the
 * way out, each layer's `output` turns the result back, the innermost first.
 */

import { mask } from '../../engine/data/mask.ts'
import { pythonRepr } from '../../engine/data/python-str.ts'
import { isMap, newMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { evaluateDeep } from '../../engine/expressions/evaluate-deep.ts'
import type { EvaluationScope } from '../../engine/expressions/scope.ts'
import type { ActionSpec } from '../../engine/language/spec.ts'
import { err, ok, type Result } from '../../engine/result.ts'
import type { ActionResult, SystemAction } from '../action.ts'
import { checkInput } from '../check-input.ts'
import { raisedBy, shownObject } from '../exception.ts'

/** The class that Mistral's messages name for ad-hoc actions. */
export const adHocClass = 'mistral.actions.adhoc.AdHocAction'

/** A stored ad-hoc action; `definition` is the text that messages quote. */
export interface AdHocAction {
  readonly spec: ActionSpec
  readonly definition: string
}

/** A name's action, system actions first: no definition can take the place of `std.echo`. Null when there is none. */
export type ActionLookup = (name: string) => SystemAction | AdHocAction | null

/** The system action that does the work, with its input. */
export interface ResolvedAction {
  readonly action: SystemAction
  readonly input: ValueMap
  /** What the result means to the task. Errors stay errors. Error: an `output` that cannot be evaluated. */
  readonly finish: (result: ActionResult) => Result<ActionResult, string>
}

/** Why there is no action to run: Mistral's message, and the reason behind it, which Mistral does not tell. */
export interface ResolveError {
  readonly message: string
  readonly reason: string
}

/** Whether a lookup found a system action. */
export const isSystemAction = (found: SystemAction | AdHocAction): found is SystemAction => !('spec' in found)

/**
 * Resolves an ad-hoc action whose input has passed `checkInput`.
 *
 * @param scope functions, and the layers that expressions see behind the input of their action.
 */
export const resolveAdHoc = (
  outermost: AdHocAction,
  given: ValueMap,
  lookup: ActionLookup,
  scope: EvaluationScope,
): Result<ResolvedAction, ResolveError> => {
  const refuse = (reason: string): Result<never, ResolveError> =>
    err({ message: notInstantiated(outermost, given), reason })
  const chain: ActionSpec[] = []
  const names = new Set<string>()
  let input = given
  let current: AdHocAction = outermost
  for (;;) {
    const { spec } = current
    names.add(spec.name)
    chain.push(spec)
    const inner = baseInputOf(spec, input, scope)
    if (!inner.ok) return refuse(inner.error)
    input = inner.value
    const found = lookup(spec.base)
    if (found === null) return refuse(`Failed to find base action [action_name=${spec.base} namespace=]`)
    if (isSystemAction(found)) {
      const wrong = checkInput(found, input) ?? found.check?.(input) ?? null
      return wrong === null ? ok({ action: found, input, finish: finisher(chain, scope) }) : refuse(wrong)
    }
    if (names.has(found.spec.name)) return refuse(cycleMessage(spec.name, found.spec.name))
    current = found
  }
}

const cycleMessage = (name: string, duplicate: string): string =>
  `Found a cycle in an ad-hoc action chain [action_name=${name}, duplicate_action_name=${duplicate}]`

/** Mistral prints the input as it is; secrets in it are masked here. */
const notInstantiated = ({ spec, definition }: AdHocAction, input: ValueMap): string =>
  `Failed to instantiate an action [action_desc=AdHoc action [name=${spec.name}, definition=${definition}], ` +
  `input_dict=${pythonRepr(mask(input))}]`

/** An input with the defaults of what was not given: as the action's execution shows it. */
export const completeInput = (spec: ActionSpec, input: ValueMap): ValueMap => {
  const complete = newMap()
  for (const { name, required, default: value } of spec.input) if (!required) complete[name] = value
  return Object.assign(complete, input)
}

/** The base's input: `base-input` evaluated with this action's input and defaults in front of everything else. */
const baseInputOf = (spec: ActionSpec, input: ValueMap, scope: EvaluationScope): Result<ValueMap, string> => {
  const own = completeInput(spec, input)
  const result = evaluateDeep(spec.baseInput, { ...scope, layers: [own, ...scope.layers] })
  if (!result.ok) return err(result.error.message)
  return isMap(result.value) ? ok(result.value) : err(`base-input of ${spec.name} is not a map`)
}

const finisher =
  (chain: readonly ActionSpec[], scope: EvaluationScope): ResolvedAction['finish'] =>
  (result) => {
    if (result.kind === 'error') return ok({ kind: 'error', data: raisedBy(shownObject(adHocClass), result.data) })
    if (result.kind === 'cancelled') return ok(result)
    let data: Value = result.data
    for (const { output } of chain.toReversed()) {
      if (output === undefined || output === null) continue
      // The only layer of a scope is `$` itself, so it may be a value of any kind here.
      const done: Result<Value, { readonly message: string }> = evaluateDeep(output, {
        ...scope,
        layers: [data as ValueMap],
      })
      if (!done.ok) return err(done.error.message)
      data = done.value
    }
    return ok({ kind: 'success', data })
  }
