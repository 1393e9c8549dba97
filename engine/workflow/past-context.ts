/*
 * What expressions at a task of a past run saw, as plain data: made from the run's state where the database is, sent to
 * whoever writes expressions, and there made a scope again. So the console evaluates with the engine's own layers.
 */
import { isMap, newMap, type Value, type ValueMap } from '../data/values.ts'
import { Failure } from '../expressions/runtime/failure.ts'
import type { EvaluationScope, MistralFunctions, OutsideSources } from '../expressions/scope.ts'
import { executionMap, taskMap } from './execution-functions.ts'
import { mergeOutbound } from './inbound-context.ts'
import { type ExecutionState, environmentOf, type TaskState } from './state.ts'
import type { State } from './states.ts'

/** Plain data throughout: it goes through JSON. */
export interface PastContext {
  readonly executionId: string
  /** The task as `task()` gives it; null when it did not run. */
  readonly task: ValueMap | null
  /** What the task saw of `$` beside inputs and workflow context; of one that did not run, what led to its place. */
  readonly inbound: ValueMap
  readonly published: ValueMap
  /** The workflow's context: vars and published globals. */
  readonly context: ValueMap
  readonly input: ValueMap
  readonly env: ValueMap
  readonly execution: ValueMap
  /** As `tasks()` gives them; none when they would be too much to send. */
  readonly tasks: readonly ValueMap[]
}

/**
 * The context at the newest run of a task. Of a task that did not run in this execution (or is not in its revision), what
 * the newest runs of the tasks `after` handed on; without any of these what the whole execution ended with.
 */
export const pastContext = (state: ExecutionState, name: string | null, after: readonly string[]): PastContext => {
  const newest = (one: string): TaskState | undefined => state.byName.get(one)?.at(-1)
  const task = name === null ? undefined : newest(name)
  const before = after.map(newest).filter((one): one is TaskState => one !== undefined)
  const handedOn = before.length > 0 ? before : after.length > 0 || name === null ? [...state.ends] : []
  return {
    executionId: state.id,
    task: task === undefined ? null : taskMap(state, task),
    inbound: task === undefined ? mergeOutbound(handedOn).values : task.inbound.values,
    published: task === undefined ? {} : task.published,
    context: state.context,
    input: state.input,
    env: environmentOf(state),
    execution: executionMap(state),
    tasks: [...state.tasks.values()].map((one) => taskMap(state, one)),
  }
}

/** Where in a task an expression stands, as far as its values go. */
export interface PastPlace {
  readonly taskName: string | null
  /** True behind the task's end, where what it published is seen, too. */
  readonly isAfter: boolean
  /** What with-items binds there. */
  readonly item?: ValueMap
  /** In place of the task's result, when it was tried. */
  readonly result?: { readonly value: Value; readonly state: State }
}

/** The scope of an expression at a place of a past run. */
export const pastScope = (past: PastContext, place: PastPlace, sources: OutsideSources): EvaluationScope => {
  const own = placedTask(past, place)
  const shown = newMap()
  shown.id = own?.id ?? null
  shown.name = place.taskName
  const layers: ValueMap[] = [{ __task_execution: shown }, { __env: past.env }]
  if (place.item !== undefined) layers.push(place.item)
  if (place.isAfter) layers.push(past.published)
  layers.push(past.inbound, past.context, past.input)
  return { layers, functions: pastFunctions(past, place, own, sources) }
}

const placedTask = ({ task }: PastContext, { taskName, result }: PastPlace): ValueMap | null => {
  if (result === undefined) return task
  const tried = Object.assign(newMap(), task ?? { id: null, name: taskName, published: {}, type: 'ACTION' })
  tried.result = result.value
  tried.state = result.state
  return tried
}

const pastFunctions = (
  past: PastContext,
  place: PastPlace,
  own: ValueMap | null,
  sources: OutsideSources,
): MistralFunctions => ({
  task(name) {
    if (name === null || name === place.taskName) return own
    return past.tasks.findLast((one) => one.name === name) ?? null
  },
  tasks: ({ workflowExecutionId, state }) => {
    if (workflowExecutionId !== null && workflowExecutionId !== past.executionId) throw elsewhere('tasks')
    return past.tasks.filter((one) => state === null || one.state === state)
  },
  execution: () => past.execution,
  executions: () => {
    throw elsewhere('executions')
  },
  env: () => past.env,
  global: (name) => (Object.hasOwn(past.context, name) ? (past.context[name] as Value) : null),
  now: () => sources.now(),
  uuid: () => sources.uuid(),
  random: () => sources.random(),
})

const elsewhere = (name: string): Failure =>
  new Failure('ValueError', `${name}() of other executions cannot be tried here`)

/** A document of a user's own as a context: its top-level names are what `$` holds. */
export const contextOfDocument = (document: Value): PastContext => ({
  executionId: '',
  task: null,
  inbound: isMap(document) ? document : {},
  published: {},
  context: {},
  input: {},
  env: {},
  execution: {},
  tasks: [],
})
