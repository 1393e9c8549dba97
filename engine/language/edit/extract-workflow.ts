import type { Value, ValueMap } from '../../data/values.ts'
import { isMap, newMap } from '../../data/values.ts'
import { expressionReferences } from '../../expressions/names.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlMap } from '../yaml/node.ts'
import { nodeValue } from '../yaml/node.ts'
import { addTask } from './add-task.ts'
import { inTurn } from './compose.ts'
import { connect } from './connect.ts'
import { copyTasks } from './copy-tasks.ts'
import { addMember } from './members.ts'
import { openWorkflow } from './open.ts'
import { pasteTasks } from './paste-tasks.ts'
import { ownEntries } from './place.ts'
import { removeTask } from './remove-task.ts'
import type { Removal } from './remove-tasks.ts'
import { retarget } from './retarget.ts'
import type { EditResult } from './splice.ts'
import { conditionOf } from './transition.ts'
import { clauseNames, nextEntry, placesOf } from './transitions.ts'
import { scalarsOf } from './untouched.ts'

export interface Extraction extends Removal {
  /** Name of the workflow that is made, and of the task that calls it. */
  readonly name: string
}

interface Link {
  readonly task: string
  readonly kind: (typeof clauseNames)[number]
  readonly index: number
  readonly to: string
  readonly condition: string | undefined
}

/**
 * Makes a workflow of tasks and calls it in their place: what they read from outside becomes its input, what they
 * publish its output. It is refused where that would mean something else: when they are entered or left in the middle,
 * or when results of tasks are read across the border.
 */
export const extractWorkflow = (text: string, { workflow, tasks, name }: Extraction): EditResult => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const { tasks: map } = opened.value
  if (opened.value.node.entries.get('type') !== undefined) return err('only tasks of a direct workflow are extracted')
  const within = new Set(tasks)
  if (within.size === map.entries.size) return err('all tasks of a workflow are a workflow already')
  if (map.entries.has(name)) return err(`there is a task '${name}' already`)
  const links = ownEntries(map).flatMap(({ name: task, value }) => (value.kind === 'map' ? linksOf(task, value) : []))
  const wrong = checkBorder(map, within, links)
  if (wrong !== null) return err(wrong)
  const clip = copyTasks(text, { workflow, tasks })
  if (!clip.ok) return clip
  const data = dataOf(opened.value.node, map, within)
  if (!data.ok) return data
  const { read, published } = data.value
  const enter = links.filter(({ task, to }) => !within.has(task) && within.has(to))
  const leave = links.filter(({ task, to }) => within.has(task) && !within.has(to) && map.entries.has(to))
  const called = attributes({ workflow: name }, [
    ['input', mapOf(read, (one) => `<% $.${one} %>`)],
    ['publish', mapOf(published, (one) => `<% task().result.${one} %>`)],
  ])
  const body = attributes({}, [
    ['input', read.length === 0 ? null : [...read]],
    ['output', mapOf(published, (one) => `<% $.${one} %>`)],
    ['tasks', { [holder]: { action: 'std.noop' } }],
  ])
  const steps: ((now: string) => EditResult)[] = [
    (now) => addMember(now, { kind: 'workflow', name, attributes: body }),
    (now) => pasteTasks(now, { workflow: name, clip: clip.value }),
    (now) => removeTask(now, { workflow: name, task: holder }),
    (now) => addTask(now, { workflow, name, attributes: called }),
  ]
  const entered = new Set<string>()
  for (const { task, kind, index } of enter.toReversed()) {
    const key = `${task} ${kind}`
    if (entered.has(key)) return err(`'${task}' leads to several of them: join these first`)
    entered.add(key)
    steps.push((now) => retarget(now, { workflow, task, kind, index, to: name }))
  }
  const left = new Set<string>()
  for (const { kind, to, condition } of leave) {
    const key = `${kind} ${to}`
    if (left.has(key)) continue
    left.add(key)
    steps.push((now) =>
      connect(now, { workflow, from: name, to, kind, ...(condition === undefined ? {} : { condition }) }),
    )
  }
  for (const task of tasks) steps.push((now) => removeTask(now, { workflow, task }))
  return inTurn(text, steps)
}

/** A workflow must have a task before others can be pasted beside it. */
const holder = 'zz_placeholder'

const linksOf = (task: string, node: YamlMap): readonly Link[] =>
  clauseNames.flatMap((kind) => {
    const entry = node.entries.get(kind)
    const next = entry === undefined ? undefined : nextEntry(entry)
    if (next === undefined) return []
    return placesOf(next.value).map((place, index): Link => {
      return { task, kind, index, to: place.name, condition: conditionOf(next, place) }
    })
  })

/** Why the tasks cannot become one call, or null. */
const checkBorder = (map: YamlMap, within: ReadonlySet<string>, links: readonly Link[]): string | null => {
  const starts = new Set(links.filter(({ task, to }) => !within.has(task) && within.has(to)).map(({ to }) => to))
  for (const { task, to } of links) {
    if (within.has(task) && starts.has(to)) return `'${to}' is entered in the middle: it has other ways within`
  }
  const inbound = new Set(links.filter(({ to }) => within.has(to)).map(({ to }) => to))
  const begins = [...within].filter((task) => !inbound.has(task))
  if (starts.size > 0 && begins.length > 0) return `'${begins[0]}' starts by itself: nothing outside leads to it`
  if (starts.size > 1) return 'they are entered at several tasks: a workflow starts all of them at once'
  for (const start of starts) {
    const node = map.entries.get(start)?.value
    if (node?.kind === 'map' && node.entries.has('join')) return `'${start}' joins what comes from outside`
  }
  for (const { task, kind, to } of links) {
    if (!within.has(task) || within.has(to) || !map.entries.has(to)) continue
    if (links.some((other) => other.task === task && other.kind === kind && within.has(other.to))) {
      return `'${task}' leads on within and to '${to}' outside: a workflow is left at its end`
    }
  }
  return null
}

/** What the tasks read that they do not publish themselves, and what they publish. */
const dataOf = (
  workflow: YamlMap,
  map: YamlMap,
  within: ReadonlySet<string>,
): Result<{ readonly read: readonly string[]; readonly published: readonly string[] }, string> => {
  const read = new Set<string>()
  const published = new Set<string>()
  const outside = new Set(definedBy(nodeValue(workflow)))
  for (const { name, value } of ownEntries(map)) {
    const data = nodeValue(value)
    const items = new Set<string>()
    if (within.has(name) && isMap(data)) {
      for (const one of publishedBy(data)) published.add(one)
      for (const one of itemsOf(data['with-items'])) items.add(one)
    } else if (isMap(data)) for (const one of publishedBy(data)) outside.add(one)
    for (const scalar of scalarsOf(value)) {
      if (typeof scalar.value !== 'string') continue
      const { tasks, variables } = expressionReferences(scalar.value)
      const across = tasks.find((task) => within.has(task.name) !== within.has(name) && map.entries.has(task.name))
      if (across !== undefined) return err(`'${name}' reads the result of '${across.name}' across the border`)
      if (within.has(name)) for (const one of variables) if (!items.has(one.name)) read.add(one.name)
    }
  }
  const isName = (one: string): boolean => /^[A-Za-z]\w*$/.test(one)
  const ownOnly = new Set([...published].filter(isName))
  // A name that is read and published may be read before: then the value from outside, if there is one, is needed too.
  const needed = [...read].filter(isName).filter((one) => !ownOnly.has(one) || outside.has(one))
  return ok({ read: needed, published: [...ownOnly] })
}

/** The names a workflow's input and vars define. */
const definedBy = (workflow: Value): readonly string[] => {
  if (!isMap(workflow)) return []
  const { input, vars } = workflow
  const inputs = Array.isArray(input) ? (input as readonly Value[]) : []
  return [
    ...inputs.flatMap((item) => (isMap(item) ? Object.keys(item) : [String(item)])),
    ...(isMap(vars) ? Object.keys(vars) : []),
  ]
}

const publishedBy = (task: ValueMap): readonly string[] => {
  const plain = ['publish', 'publish-on-error', 'publish-on-skip'].map((name) => task[name])
  const scoped = clauseNames.map((kind) => {
    const clause = task[kind]
    const publish = isMap(clause) ? clause.publish : undefined
    return isMap(publish) ? publish.branch : undefined
  })
  return [...plain, ...scoped].flatMap((publish) => (isMap(publish) ? Object.keys(publish) : []))
}

const itemsOf = (value: Value | undefined): readonly string[] =>
  (Array.isArray(value) ? (value as readonly Value[]) : [value]).flatMap((line) =>
    typeof line === 'string' ? [line.trimStart().split(/\s/, 1)[0] ?? ''] : [],
  )

const mapOf = (names: readonly string[], value: (name: string) => string): ValueMap | null =>
  names.length === 0 ? null : Object.assign(newMap(), Object.fromEntries(names.map((name) => [name, value(name)])))

const attributes = (
  first: Record<string, Value>,
  rest: readonly (readonly [string, Value | Record<string, unknown> | null])[],
) => {
  const map = Object.assign(newMap(), first)
  for (const [name, value] of rest) if (value !== null) map[name] = value as Value
  return map
}
