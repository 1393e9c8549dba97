/*
 * What has to hold before an execution exists: its input fits the definition, its environment and its vars can be
 * evaluated. The same for a start through the API, a schedule and a sub-workflow.
 */
import { isMap, newMap, type Value, type ValueMap } from '../data/values.ts'
import { evaluateDeep } from '../expressions/evaluate-deep.ts'
import { noFunctions, type OutsideSources } from '../expressions/scope.ts'
import type { WorkflowSpec } from '../language/spec.ts'
import { err, ok, type Result } from '../result.ts'
import type { Fault } from './messages.ts'

export interface StartRequest {
  readonly spec: WorkflowSpec
  readonly workflowName: string
  readonly executionId: string
  readonly input: ValueMap
  readonly params: ValueMap
  /** The environment: of `params.env`, a stored one's variables, or the parent's. */
  readonly env: ValueMap
  /** Whether expressions within the environment are evaluated (once). */
  readonly evaluateEnv: boolean
  /** What a user of the request may be seen as in `$.openstack`. */
  readonly openstack?: ValueMap
  readonly sources: OutsideSources
}

export interface PreparedStart {
  readonly input: ValueMap
  readonly params: ValueMap
  readonly context: ValueMap
}

/** Completes a start, or says why it cannot be. */
export const prepareStart = (request: StartRequest): Result<PreparedStart, Fault> => {
  const { spec, sources } = request
  const input = completeInput(request)
  if (!input.ok) return input
  if (spec.type === 'reverse') {
    const target = request.params.task_name
    if (typeof target !== 'string' || !spec.tasks.has(target)) {
      return err({
        code: 'INVALID_TASK_NAME',
        message: `Invalid task name [wf_spec=${request.workflowName}, task_name=${target === undefined || target === null ? 'None' : String(target)}]`,
      })
    }
  }
  const functions = { ...noFunctions(sources) }
  let env = request.env
  if (request.evaluateEnv && Object.keys(env).length > 0) {
    const evaluated = evaluateDeep(env, { layers: [{ __env: env }], functions: { ...functions, env: () => env } })
    if (!evaluated.ok) return err({ code: 'EVALUATION', message: evaluated.error.message })
    env = evaluated.value as ValueMap
  }
  const context = newMap()
  if (request.openstack !== undefined) context.openstack = request.openstack
  context.__execution = { id: request.executionId }
  if (spec.vars !== undefined) {
    const vars = evaluateDeep(spec.vars, {
      layers: [{ __env: env }, context, input.value],
      functions: { ...functions, env: () => env, global: () => null },
    })
    if (!vars.ok) return err({ code: 'EVALUATION', message: vars.error.message })
    Object.assign(context, vars.value)
  }
  const params = Object.assign(newMap(), request.params)
  params.env = env
  return ok({ input: input.value, params, context })
}

const completeInput = ({ spec, workflowName, input }: StartRequest): Result<ValueMap, Fault> => {
  const missing = spec.input.filter((one) => one.required && !Object.hasOwn(input, one.name)).map((one) => one.name)
  const declared = new Set(spec.input.map((one) => one.name))
  const unexpected = Object.keys(input).filter((name) => !declared.has(name))
  if (missing.length > 0 || unexpected.length > 0) {
    const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(', ')}]`
    const parts = [
      ...(missing.length > 0 ? [`missing=${list(missing)}`] : []),
      ...(unexpected.length > 0 ? [`unexpected=${list(unexpected)}`] : []),
    ]
    const kind = spec.type === 'reverse' ? 'ReverseWorkflowSpec' : 'DirectWorkflowSpec'
    return err({
      code: 'INVALID_INPUT',
      message: `Invalid input [name=${workflowName}, class=${kind}, ${parts.join(', ')}]`,
    })
  }
  const complete = newMap()
  for (const one of spec.input)
    complete[one.name] = (Object.hasOwn(input, one.name) ? input[one.name] : one.default) as Value
  return ok(complete)
}

/** The environment named by `params.env` when it is a map; a name has to be looked up by the caller. */
export const givenEnvironment = (params: ValueMap): ValueMap | null => {
  const env = params.env
  return env === undefined || env === null ? newMap() : isMap(env) ? env : null
}
