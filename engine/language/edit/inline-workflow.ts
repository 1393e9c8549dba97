import type { ValueMap } from '../../data/values.ts'
import { isMap, newMap } from '../../data/values.ts'
import { expressionReferences } from '../../expressions/names.ts'
import { err } from '../../result.ts'
import type { YamlMap } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { addTask } from './add-task.ts'
import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import { copyTasks } from './copy-tasks.ts'
import { openTask, openWorkflow } from './open.ts'
import { pasteTasks } from './paste-tasks.ts'
import { ownEntries } from './place.ts'
import { retarget } from './retarget.ts'
import { setAttribute } from './set-attribute.ts'
import type { EditResult } from './splice.ts'
import { clauseNames, nextEntry, placesOf } from './transitions.ts'

export interface Inlining {
  readonly workflow: string
  /** The task that calls a workflow of the same text. */
  readonly task: string
  /** Short name of that workflow. */
  readonly called: string
}

/**
 * Puts the tasks of a called workflow in the place of the call. A task before them publishes what the call gave as
 * input; the call itself becomes the task behind them, whose result is what the workflow's output was: so what reads it
 * stays right. It is refused where a call means more than its tasks in a row.
 */
export const inlineWorkflow = (text: string, { workflow, task, called }: Inlining): EditResult => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const found = openTask(opened.value, task)
  if (!found.ok) return found
  const inner = openWorkflow(text, called)
  if (!inner.ok) return inner
  const call = nodeValue(found.value.node)
  const body = nodeValue(inner.value.node)
  if (!isMap(call) || !isMap(body)) return err(`the task '${task}' is no map`)
  const wrong = checkCall(task, call) ?? checkBody(called, body, inner.value.tasks)
  if (wrong !== null) return err(wrong)
  const names = ownEntries(inner.value.tasks).map(({ name }) => name)
  const clip = copyTasks(text, { workflow: called, tasks: names })
  if (!clip.ok) return clip
  const pasted = pasteTasks(text, { workflow, clip: clip.value })
  if (!pasted.ok) return pasted
  const given = (name: string): string => pasted.value.names.get(name) ?? name
  const { starts, ends } = endsOf(inner.value.tasks)
  const begin = freeName(
    `${task}_input`,
    new Set([...opened.value.tasks.entries.keys(), ...pasted.value.names.values()]),
  )
  const publish = inputOf(body, call)
  const isEmpty = Object.keys(publish).length === 0
  const before: ValueMap = Object.assign(newMap(), { action: 'std.noop' }, isEmpty ? {} : { publish })
  const steps: ((now: string) => EditResult)[] = [
    () => pasted,
    (now) => addTask(now, { workflow, name: begin, attributes: before }),
    (now) => setAttribute(now, { workflow, task, path: ['input'], value: undefined }),
    (now) => setAttribute(now, { workflow, task, path: ['workflow'], value: undefined }),
  ]
  const output = body.output
  if (isMap(output)) {
    const echo = Object.assign(newMap(), { output })
    steps.push(
      (now) => setAttribute(now, { workflow, task, path: ['action'], value: 'std.echo' }),
      (now) => setAttribute(now, { workflow, task, path: ['input'], value: echo }),
    )
  } else steps.push((now) => setAttribute(now, { workflow, task, path: ['action'], value: 'std.noop' }))
  if (ends.length > 1) steps.push((now) => setAttribute(now, { workflow, task, path: ['join'], value: 'all' }))
  for (const { name, value } of ownEntries(opened.value.tasks)) {
    if (value.kind !== 'map') continue
    for (const kind of clauseNames) {
      const entry = value.entries.get(kind)
      const next = entry === undefined ? undefined : nextEntry(entry)
      for (const [index, place] of (next === undefined ? [] : placesOf(next.value)).entries()) {
        if (place.name !== task) continue
        steps.push((now) => retarget(now, { workflow, task: name, kind, index, to: begin }))
      }
    }
  }
  for (const start of starts)
    steps.push((now) => connect(now, { workflow, from: begin, to: given(start), kind: 'on-success' }))
  for (const end of ends)
    steps.push((now) => connect(now, { workflow, from: given(end), to: task, kind: 'on-success' }))
  return inTurn(text, steps)
}

/** What a call of a workflow may have so that it is no more than its tasks in a row. */
const plain: ReadonlySet<string> = new Set(['workflow', 'input', 'publish', 'on-success', 'description', 'name'])

const checkCall = (task: string, call: ValueMap): string | null => {
  if (typeof call.workflow !== 'string' || /\s/.test(call.workflow))
    return `'${task}' does not call a workflow by its name alone`
  const other = Object.keys(call).find((name) => !plain.has(name))
  if (other !== undefined) return `'${other}' of '${task}' is about the call as a whole`
  return call.input === undefined || isMap(call.input) ? null : `the input of '${task}' is one expression`
}

const checkBody = (called: string, body: ValueMap, tasks: YamlMap): string | null => {
  for (const name of ['vars', 'task-defaults', 'output-on-error']) {
    if (body[name] !== undefined) return `'${called}' has ${name}, which a task cannot have`
  }
  if (body.type === 'reverse') return `'${called}' is a reverse workflow`
  const { ends } = endsOf(tasks)
  if (ends.length === 0) return `'${called}' has no end`
  for (const { name, value } of ownEntries(tasks)) {
    const data = nodeValue(value)
    if (!isMap(data)) continue
    const entry = value.kind === 'map' ? value.entries.get('on-success') : undefined
    const items = entry === undefined ? [] : placesOf(nextEntry(entry)?.value ?? entry.value)
    const list = childOf(value, 'on-success')
    const isGuarded = list?.kind === 'list' && list.items.some((item) => item.kind === 'map')
    const other = ['on-error', 'on-complete', 'on-skip'].find((kind) => data[kind] !== undefined)
    if (ends.length > 1 && (isGuarded || other !== undefined))
      return `'${called}' has several ends that are not all reached`
    if (items.some(({ name: to }) => !tasks.entries.has(to))) return `'${name}' ends '${called}' by a command`
  }
  return null
}

const endsOf = (tasks: YamlMap): { readonly starts: readonly string[]; readonly ends: readonly string[] } => {
  const reached = new Set<string>()
  const ends: string[] = []
  for (const { name, value } of ownEntries(tasks)) {
    const next = clauseNames.flatMap((kind) => {
      const entry = value.kind === 'map' ? value.entries.get(kind) : undefined
      const target = entry === undefined ? undefined : nextEntry(entry)
      return target === undefined ? [] : placesOf(target.value).map((place) => place.name)
    })
    for (const to of next) reached.add(to)
    if (next.length === 0) ends.push(name)
  }
  return { starts: [...tasks.entries.keys()].filter((name) => !reached.has(name)), ends }
}

/** The inputs of the workflow as the call gave them, else by their defaults; one that reads itself needs no step. */
const inputOf = (body: ValueMap, call: ValueMap): ValueMap => {
  const given = isMap(call.input) ? call.input : newMap()
  const values = newMap()
  for (const item of Array.isArray(body.input) ? body.input : []) {
    if (isMap(item)) Object.assign(values, item)
  }
  for (const [name, value] of Object.entries(given)) {
    const own = typeof value === 'string' ? expressionReferences(value).variables : []
    const isSame = typeof value === 'string' && value.trim() === `<% $.${name} %>` && own.length === 1
    if (isSame) delete values[name]
    else values[name] = value
  }
  return values
}

const freeName = (wish: string, taken: ReadonlySet<string>): string => {
  let name = wish
  for (let number = 2; taken.has(name); number++) name = `${wish}_${number}`
  return name
}
