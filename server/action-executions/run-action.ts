/*
 * An action outside of any workflow. A synchronous one runs within the call and leaves nothing behind unless it is to
 * be saved; a saved one without run_sync is stored as RUNNING, answered, and runs on in this process. An asynchronous
 * one is stored, set going, and waits for somebody to report.
 */
import { adHocClass, resolveAdHoc } from '../../actions/adhoc/resolve.ts'
import { checkInput } from '../../actions/check-input.ts'
import { exception } from '../../actions/exception.ts'
import { systemActions } from '../../actions/registry.ts'
import { stringifyJson } from '../../engine/data/json.ts'
import { newMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { noFunctions } from '../../engine/expressions/scope.ts'
import { isDynamicAction } from '../code-sources/find-dynamic-action.ts'
import { outsideSources } from '../executions/outside-sources.ts'
import { newId } from '../ids.ts'
import { log } from '../log.ts'
import { refuse } from '../refusal.ts'
import { pool } from '../store/pool.ts'
import { loadAdHocChain } from './load-ad-hoc-chain.ts'

type SystemAction = typeof systemActions extends ReadonlyMap<string, infer A> ? A : never
type Outcome = { readonly state: 'SUCCESS' | 'ERROR' | 'CANCELLED'; readonly result: Value }

export interface RunAction {
  readonly projectId: string
  readonly name: string
  readonly namespace: string
  readonly input: ValueMap
  readonly description: string
  readonly runSync: boolean
  readonly save: boolean
  /** Seconds; null without a limit of its own. */
  readonly timeout: number | null
}

/** The longest a call may take when nobody set a limit, in seconds. */
const longest = 300

export interface Stored {
  readonly id: string
  /** Sets it going, once what was stored has been read for the answer. */
  readonly begin: () => void
}

/** What came of it at once, or the id under which it is stored. @throws Refusal 400 */
export const runAction = async (run: RunAction): Promise<Stored | Outcome> => {
  const { action, input } = await resolve(run)
  if (!action.isSync && run.runSync) throw refuse('not-sync')
  if (action.isSync && !run.save) return execute(action, input, run, null)
  const id = newId()
  await insert(id, run, action.isSync)
  const work = () => (action.isSync ? finish(id, execute(action, input, run, id)) : setGoing(action, input, run, id))
  if (run.runSync) {
    await work()
    return { id, begin: () => undefined }
  }
  const begin = () =>
    void work().catch((error: unknown) => log.error({ id, error: String(error) }, 'an action was run but not stored'))
  return { id, begin }
}

const resolve = async ({ projectId, name, namespace, input }: RunAction) => {
  const system = systemActions.get(name)
  if (system !== undefined) {
    const wrong = checkInput(system, input) ?? system.check?.(input) ?? null
    if (wrong !== null) throw refuse('invalid-input', { message: wrong })
    return { action: system, input }
  }
  const chain = await loadAdHocChain(projectId, name, namespace)
  const outermost = chain.get(name)
  if (outermost === undefined) {
    const code = (await isDynamicAction(projectId, name, namespace)) ? 'dynamic-action-run' : 'action-unknown'
    throw refuse(code, { name, namespace })
  }
  const wrong = checkInput({ name, mistralClass: adHocClass, input: outermost.spec.input }, input)
  if (wrong !== null) throw refuse('invalid-input', { message: wrong })
  const scope = { layers: [], functions: noFunctions(outsideSources()) }
  const lookup = (one: string) => systemActions.get(one) ?? chain.get(one) ?? null
  const resolved = resolveAdHoc(outermost, input, lookup, scope)
  if (!resolved.ok) throw refuse('invalid-input', { message: resolved.error.message })
  // Mistral does not apply the outputs of ad-hoc actions here.
  return { action: resolved.value.action, input: resolved.value.input }
}

const contextOf = ({ projectId, timeout }: RunAction, id: string | null) => ({
  workflowName: null,
  workflowExecutionId: null,
  taskExecutionId: null,
  actionExecutionId: id,
  callbackUrl: id === null ? null : `/v2/action_executions/${id}`,
  projectId,
  signal: AbortSignal.timeout((timeout ?? longest) * 1000),
  timeout,
})

const execute = async (action: SystemAction, input: ValueMap, run: RunAction, id: string | null): Promise<Outcome> => {
  const context = contextOf(run, id)
  try {
    const result = action.instant?.(input) ?? (await action.run?.(input, context)) ?? null
    if (result === null) return { state: 'SUCCESS', result: null }
    if (result.kind === 'cancelled') return { state: 'CANCELLED', result: null }
    return { state: result.kind === 'success' ? 'SUCCESS' : 'ERROR', result: result.data }
  } catch (error) {
    const failed = exception(action.name, context, error instanceof Error ? error.message : String(error))
    return { state: 'ERROR', result: failed.kind === 'error' ? failed.data : null }
  }
}

const insert = (id: string, run: RunAction, isSync: boolean) =>
  pool().query(
    `INSERT INTO action_executions
       (id, project_id, name, description, workflow_namespace, state, input, is_sync, started_at, runtime_context)
     VALUES ($1, $2, $3, $4, $5, 'RUNNING', $6, $7, now(), $8)`,
    [
      id,
      run.projectId,
      run.name,
      run.description,
      run.namespace,
      stringifyJson(run.input),
      isSync,
      JSON.stringify({ timeout: run.timeout ?? longest }),
    ],
  )

const finish = async (id: string, outcome: Promise<Outcome>): Promise<void> => {
  const { state, result } = await outcome
  const output = newMap()
  output.result = result
  await pool().query(
    `UPDATE action_executions SET state = $2, output = $3, accepted = true, updated_at = now(), finished_at = now()
     WHERE id = $1 AND state NOT IN ('SUCCESS', 'ERROR', 'CANCELLED')`,
    [id, state, stringifyJson(output)],
  )
}

/** An asynchronous action reports nothing itself, but an error on the way is known at once. */
const setGoing = async (action: SystemAction, input: ValueMap, run: RunAction, id: string): Promise<void> => {
  if (action.run === undefined) return
  const outcome = await execute(action, input, run, id)
  if (outcome.state !== 'SUCCESS') await finish(id, Promise.resolve(outcome))
}
