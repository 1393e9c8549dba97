import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import { isMap, newMap, type ValueMap } from '../../engine/data/values.ts'
import { channels } from '../../engine/workflow/messages.ts'
import { pinnedErrorsParam, pinnedParam } from '../../engine/workflow/pinned-results.ts'
import { givenEnvironment, prepareStart } from '../../engine/workflow/prepare-start.ts'
import { findEnvironment } from '../environments/find-environment.ts'
import { checkFieldSize } from '../field-limit.ts'
import { isId, newId } from '../ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import { crashPoint } from '../store/crash-point.ts'
import { notify } from '../store/notify.ts'
import { sharedInTurn } from '../store/same-turn.ts'
import { findWorkflow } from '../workflows/find-workflow.ts'
import { parsedWorkflow } from '../workflows/parse-cache.ts'
import { findExecution } from './find-execution.ts'
import { insertExecution } from './insert-execution.ts'
import { outsideSources } from './outside-sources.ts'

export interface StartExecution {
  readonly projectId: string
  /** Id or name of the workflow; null with a source execution. */
  readonly workflow: string | null
  readonly namespace?: string | undefined
  readonly input?: ValueMap | null
  readonly params?: ValueMap | null
  readonly description?: string | null
  /** The caller's own id: starting twice with the same one starts once. */
  readonly id?: string | null
  /** Run the workflow of another execution, with what it was given where nothing else is. */
  readonly sourceExecutionId?: string | null
  /** manual, cron, event, api. */
  readonly triggeredBy?: string
  readonly triggerId?: string | null
}

/**
 * Stores a new execution for the workers to run and gives its id; no worker needs to be there.
 *
 * @throws Refusal 400 for input or environment that do not fit, 404 for an unknown workflow
 */
export const startExecution = async (start: StartExecution): Promise<string> => {
  const id = start.id ?? newId()
  if (!isId(id)) throw refuse('bad-uuid', { field: 'id', value: id })
  if (start.id && (await exists(start.projectId, id))) return id
  const given = start.sourceExecutionId ? await ofSource(start, start.sourceExecutionId) : start
  if (!given.workflow) throw refuse('no-workflow-given')
  const workflow = await workflowOf(start.projectId, given.workflow, given.namespace ?? '')
  const spec = parsedWorkflow(workflow.definition)
  if (spec === null)
    throw refuse('invalid-definition', { message: `The stored definition of ${workflow.name} is faulty` })
  const params: ValueMap = Object.assign(newMap(), given.params ?? {}, { namespace: workflow.namespace })
  checkTimeout(params)
  checkPinned(params)
  const prepared = prepareStart({
    spec,
    workflowName: workflow.name,
    executionId: id,
    input: given.input ?? newMap(),
    params,
    env: await environment(start.projectId, params),
    evaluateEnv: params.evaluate_env !== false,
    sources: outsideSources(),
  })
  if (!prepared.ok) throw new Refusal(prepared.error)
  const row = {
    id,
    projectId: start.projectId,
    workflowId: workflow.id,
    workflowName: workflow.name,
    workflowNamespace: workflow.namespace,
    revisionId: workflow.revisionId,
    description: given.description ?? '',
    tags: workflow.tags,
    input: sized('input', prepared.value.input),
    params: sized('params', prepared.value.params),
    context: stringifyJson(prepared.value.context),
    triggeredBy: start.triggeredBy ?? 'api',
    triggerId: start.triggerId ?? null,
  }
  if (!(await insertExecution(row)) && !(await exists(start.projectId, id))) {
    // Another project's: it must not learn that it is there.
    throw refuse('bad-field', { field: 'id', value: id, message: 'This id cannot be used' })
  }
  crashPoint('execution-stored')
  notify(channels.wake, id)
  return id
}

/** Starts of one workflow that come together look it up once. */
const workflowOf = sharedInTurn(findWorkflow)

const exists = (projectId: string, id: string): Promise<boolean> =>
  findExecution(projectId, id).then(
    () => true,
    () => false,
  )

const environment = async (projectId: string, params: ValueMap): Promise<ValueMap> => {
  const given = givenEnvironment(params)
  if (given !== null) return given
  const name = params.env
  if (typeof name !== 'string') {
    throw refuse('bad-field', {
      field: 'env',
      value: 'params.env',
      message: 'Expected an object or the name of an environment',
    })
  }
  const stored = await findEnvironment(projectId, name)
  if (stored === null) throw refuse('environment-unknown', { name })
  return stored
}

/** `params.timeout` is how long the execution may take: engine/workflow/policies/execution-timeout.ts. */
const checkTimeout = ({ timeout }: ValueMap): void => {
  if (timeout === undefined || timeout === null) return
  if (typeof timeout === 'number' && Number.isInteger(timeout) && timeout > 0) return
  throw refuse('bad-field', {
    field: 'params.timeout',
    value: typeof timeout,
    message: 'Expected a whole number of seconds above 0',
  })
}

/** `params.pinned_results` and `params.pinned_errors`: engine/workflow/pinned-results.ts. */
const checkPinned = (params: ValueMap): void => {
  const results = pinsOf(params, pinnedParam)
  const errors = pinsOf(params, pinnedErrorsParam)
  const both = Object.keys(errors).find((task) => Object.hasOwn(results, task))
  if (both === undefined) return
  throw refuse('bad-field', {
    field: `params.${pinnedErrorsParam}`,
    value: both,
    message: `Expected a task that params.${pinnedParam} has no result for`,
  })
}

const pinsOf = (params: ValueMap, param: string): ValueMap => {
  const pins = params[param] ?? newMap()
  if (isMap(pins)) return pins
  throw refuse('bad-field', {
    field: `params.${param}`,
    value: Array.isArray(pins) ? 'list' : typeof pins,
    message: 'Expected a map by the names of tasks',
  })
}

const ofSource = async (start: StartExecution, sourceId: string): Promise<StartExecution> => {
  const source = await findExecution(start.projectId, sourceId)
  return {
    ...start,
    workflow: start.workflow ?? source.workflowId ?? source.workflowName,
    namespace: start.namespace ?? source.workflowNamespace,
    input: start.input ?? map(source.input),
    params: start.params ?? map(source.params),
  }
}

const map = (text: string): ValueMap => {
  const value = parseJson(text)
  return isMap(value) ? value : newMap()
}

const sized = (field: 'input' | 'params', value: ValueMap): string => {
  checkFieldSize(field, value)
  return stringifyJson(value)
}
