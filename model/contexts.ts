/*
 * What flows along transitions (dsl.md 7 and 8). Where branches meet, the value that was published more often on its
 * way wins; with equal counts the branch that ended later, among those that ended at once the one created later.
 */
import type { Json, JsonMap } from './document.ts'
import { evaluate, type Sight } from './expressions.ts'
import { type Context, type Execution, type Run, sensitive, type World } from './facts.ts'
import { definitionOf } from './graph.ts'

export const nothing: Context = { values: {}, counts: {} }

const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Maps key by key, anything else replaced. */
export const overlay = (under: Json | undefined, over: Json): Json => {
  if (!isMap(under) || !isMap(over)) return over
  const merged: Record<string, Json> = { ...under }
  for (const [key, value] of Object.entries(over)) merged[key] = overlay(merged[key], value)
  return merged
}

/** What a run hands on. */
export const outboundOf = (run: Run): Context => {
  const counts: Record<string, number> = { ...run.inbound.counts }
  for (const name of Object.keys(run.published)) counts[name] = (counts[name] ?? 0) + 1
  return { values: { ...run.inbound.values, ...run.published }, counts }
}

/** The contexts of several runs as one. */
export const merge = (world: World, runs: readonly Run[]): Context => {
  const inOrder = [...runs].sort((a, b) => a.finishedAt - b.finishedAt || a.number - b.number)
  const values: Record<string, Json> = {}
  const counts: Record<string, number> = {}
  const from: Record<string, Run> = {}
  for (const run of inOrder) {
    const { values: theirs, counts: theirCounts } = outboundOf(run)
    for (const [name, value] of Object.entries(theirs)) {
      const [have, count] = [counts[name] ?? 0, theirCounts[name] ?? 0]
      const other = from[name]
      const differ = have === count && JSON.stringify(values[name]) !== JSON.stringify(value)
      // Created and ended at once: which is the later one is nobody's promise.
      if (differ && other?.finishedAt === run.finishedAt && other.createdAt === run.createdAt)
        world.raced ??= `${name} of ${other.label} and ${run.label}`
      values[name] = count >= have ? overlay(values[name], value) : overlay(value, values[name] as Json)
      counts[name] = Math.max(have, count)
      from[name] = run
    }
  }
  return { values, counts }
}

/** What the ended runs hand on that led to no other task; in a reverse workflow the target. */
export const finalContext = (world: World, execution: Execution): JsonMap => {
  if (execution.doc.type === 'reverse') {
    const target = execution.runs.find((run) => run.name === execution.targetTask)
    return target === undefined ? {} : outboundOf(target).values
  }
  return merge(
    world,
    execution.runs.filter((run) => run.processed && !(run.next ?? []).some(({ target }) => leadsOn(execution, target))),
  ).values
}

const leadsOn = (execution: Execution, target: string): boolean => Object.hasOwn(execution.doc.tasks, target)

/** A task's own result. */
export const resultOf = (run: Run): Json => {
  const done = run.calls.filter((call) => call.accepted && call.result !== undefined)
  if (run.doc['with-items'] !== undefined) {
    if (
      run.doc['keep-result'] === false &&
      run.doc.workflow === undefined &&
      run.processed &&
      run.calls.every((call) => call.dropped)
    )
      return null
    return [...done].sort((a, b) => a.index - b.index).map((call) => call.result as Json)
  }
  return done.length === 1 ? (done[0]?.result as Json) : done.map((call) => call.result as Json)
}

/** What a run's expressions see; `values` is its inbound or its outbound context. */
export const sightOf = (execution: Execution, run: Run, values: JsonMap, item: JsonMap = {}): Sight => ({
  layers: [item, values, execution.context, execution.input],
  result: resultOf(run),
  env: execution.env,
})

export const inboundSight = (execution: Execution, run: Run, item: JsonMap = {}): Sight =>
  sightOf(execution, run, run.inbound.values, item)

export const outboundSight = (execution: Execution, run: Run): Sight => sightOf(execution, run, outboundOf(run).values)

export const finalSight = (world: World, execution: Execution): Sight => ({
  layers: [finalContext(world, execution), execution.context, execution.input],
  result: null,
  env: execution.env,
})

/** Publishes what holds for an end in `state`: the table of dsl.md 7, with its losses. */
export const publish = (world: World, execution: Execution, run: Run, state: 'SUCCESS' | 'ERROR' | 'SKIPPED'): void => {
  const [level, clause] = {
    SUCCESS: ['publish', 'on-success'] as const,
    ERROR: ['publish-on-error', 'on-error'] as const,
    SKIPPED: ['publish-on-skip', 'on-skip'] as const,
  }[state]
  const { ownClause } = definitionOf(execution.doc, run.name)
  let branch: JsonMap | undefined = run.doc[level]
  let global: JsonMap | undefined
  const complete = ownClause('on-complete').publish
  if (complete !== undefined) {
    if (branch === undefined) [branch, global] = [complete.branch, complete.global]
    else branch = { ...branch, ...complete.branch }
  }
  const own = ownClause(clause).publish
  if (own !== undefined) {
    const before = branch !== undefined || global !== undefined
    global = own.global === undefined && global === undefined ? undefined : { ...own.global, ...global }
    branch =
      own.branch === undefined && before ? undefined : own.branch === undefined ? branch : { ...own.branch, ...branch }
  }
  const sight = inboundSight(execution, run)
  const published = evaluate(branch ?? {}, sight) as JsonMap
  const globals = evaluate(global ?? {}, sight) as JsonMap
  run.published = published
  if (Object.keys(globals).length > 0) {
    sensitive(world, `globals of ${run.label}`)
    execution.context = overlay(execution.context, globals) as JsonMap
  }
}
