/* How executions, task executions and their calls come to be. */
import { inboundSight, merge } from './contexts.ts'
import type { Json, JsonMap, TaskDoc, WorkflowDoc } from './document.ts'
import { evaluate } from './expressions.ts'
import type { Call, Context, Execution, Run, Timer, World } from './facts.ts'
import { neededFor, requiredBy } from './graph.ts'

/** A new execution; its vars see the environment and the input. */
export const newExecution = (
  world: World,
  given: {
    readonly label: string
    readonly name: string
    readonly input: JsonMap
    readonly env: JsonMap
    readonly targetTask: string | null
    readonly parent: { readonly execution: Execution; readonly run: Run } | null
  },
): Execution => {
  const doc = world.definitions[given.name] as WorkflowDoc
  const input: Record<string, Json> = {}
  for (const one of doc.input ?? []) Object.assign(input, typeof one === 'string' ? {} : one)
  Object.assign(input, given.input)
  const execution: Execution = {
    label: given.label,
    name: given.name,
    doc,
    parent: given.parent === null ? null : { ...given.parent, call: null },
    input,
    targetTask: given.targetTask,
    env: given.env,
    context: evaluate(doc.vars ?? {}, { layers: [input], result: null, env: given.env }) as JsonMap,
    started: false,
    state: 'RUNNING',
    info: null,
    output: null,
    backlog: [],
    runs: [],
  }
  world.executions.push(execution)
  return execution
}

/** Creates those tasks of a reverse workflow whose requirements have all succeeded. */
export const startRequired = (world: World, execution: Execution): void => {
  for (const name of neededFor(execution.doc, execution.targetTask as string)) {
    if (execution.runs.some((run) => run.name === name)) continue
    const required = requiredBy(execution.doc, name).map((one) => execution.runs.find((run) => run.name === one))
    const ready = required.filter((run) => run?.state === 'SUCCESS' && run.processed) as Run[]
    if (ready.length < required.length) continue
    newRun(
      world,
      execution,
      name,
      ready.map((run) => ({ run, event: 'requires' })),
      merge(world, ready),
    )
  }
}

/** A task execution, in IDLE. */
export const newRun = (world: World, execution: Execution, name: string, by: Run['by'], inbound: Context): Run => {
  const doc = execution.doc.tasks[name] as TaskDoc
  const [first] = by
  const isRoot = doc.join !== undefined || first === undefined || first.event === 'requires'
  const from = isRoot ? '' : `<${first.event}<${first.run.label}`
  let label = `${name}${from}`
  for (let nth = 1; execution.runs.some((run) => run.label === label); nth++) label = `${name}@${nth}${from}`
  const run: Run = {
    label,
    name,
    doc,
    number: world.counter++,
    createdAt: world.now,
    by,
    state: 'IDLE',
    info: null,
    inbound,
    published: {},
    calls: [],
    items: null,
    concurrency: 0,
    toStart: [],
    next: null,
    processed: false,
    handled: false,
    finishedAt: 0,
    attempt: 0,
    retries: 0,
    timeout: 0,
    passedPause: false,
    passedWait: false,
    waitedAfter: false,
    remembered: null,
    joined: false,
  }
  execution.runs.push(run)
  return run
}

/** Starts the action or the sub-workflow of one item. */
export const newCall = (world: World, execution: Execution, run: Run, index: number): void => {
  const input = evaluate(run.doc.input ?? {}, inboundSight(execution, run, run.items?.[index])) as JsonMap
  const call = {
    index,
    input,
    state: 'RUNNING',
    result: undefined,
    accepted: false,
    past: false,
    dropped: false,
    info: null,
  } as const
  if (run.doc.workflow === undefined) {
    run.calls.push({ ...call, instant: instantResult(run.doc.action ?? 'std.noop', input), child: null })
    return
  }
  const nth = run.calls.filter((one) => one.index === index).length
  const child = newExecution(world, {
    label: `${execution.label}/${run.label}[${index}]${nth === 0 ? '' : `@${nth}`}`,
    name: run.doc.workflow,
    input,
    env: execution.env,
    targetTask: null,
    parent: { execution, run },
  })
  const its: Call = { ...call, accepted: true, instant: null, child }
  if (child.parent !== null) child.parent.call = its
  run.calls.push(its)
}

const instantResult = (action: string, input: JsonMap): Call['instant'] => {
  if (action === 'std.noop') return { state: 'SUCCESS', result: null }
  if (action === 't.echo') return { state: 'SUCCESS', result: input.output ?? null }
  return action === 't.fail' ? { state: 'ERROR', result: 'failed' } : null
}

/** Arms a timer of the run's present attempt. */
export const arm = (world: World, execution: Execution, run: Run, kind: Timer['kind']): void => {
  const name = `${execution.label}:${run.label}:${kind}`
  const nth = world.armed.get(name) ?? 0
  world.armed.set(name, nth + 1)
  world.timers.push({ label: `${name}:${nth}`, execution, run, kind, attempt: run.attempt })
}
