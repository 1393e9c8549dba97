import type { Value, ValueMap } from '../../data/values.ts'
import { isMap } from '../../data/values.ts'
import { expressionReferences } from '../../expressions/names.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { Lines } from '../read/lines.ts'
import type { Span, YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { ownEntries } from './place.ts'
import { clauseNames } from './transitions.ts'
import { scalarsOf } from './untouched.ts'

/** What goes in and out of tasks that become one call. */
export interface ExtractionData {
  /** What they read that they do not publish themselves, or may read before they do. */
  readonly read: readonly string[]
  readonly published: readonly string[]
}

/** What the tasks read from outside and what they publish, or what of it no call can carry, with its line. */
export const dataOf = (
  text: string,
  workflow: YamlMap,
  map: YamlMap,
  within: ReadonlySet<string>,
): Result<ExtractionData, string> => {
  const lines = new Lines(text)
  const line = (span: Span): number => lines.range(span).line
  const defaults = workflow.entries.get('task-defaults')
  if (defaults !== undefined) {
    return err(
      `task-defaults on line ${line(defaults.key)} count for each task: they would count for the call as a whole, too`,
    )
  }
  const read = new Set<string>()
  const published = new Set<string>()
  const outside = new Set(definedBy(nodeValue(workflow)))
  for (const { name, value } of ownEntries(map)) {
    const data = nodeValue(value)
    const items = new Set<string>()
    const isWithin = within.has(name)
    if (isMap(data)) for (const one of publishedBy(data)) (isWithin ? published : outside).add(one)
    if (isWithin && isMap(data)) for (const one of itemsOf(data['with-items'])) items.add(one)
    const global = isWithin ? globalOf(value) : undefined
    if (global !== undefined) {
      return err(
        `'${name}' publishes for all tasks on line ${line(global)} (global): those outside of a called workflow miss it`,
      )
    }
    for (const scalar of scalarsOf(value)) {
      if (typeof scalar.value !== 'string') continue
      const { tasks, variables, globals, whole } = expressionReferences(scalar.value)
      const across = tasks.find((task) => within.has(task.name) !== isWithin && map.entries.has(task.name))
      if (across !== undefined) return err(`'${name}' reads the result of '${across.name}' across the border`)
      if (!isWithin) continue
      if (globals[0] !== undefined) {
        return err(
          `'${name}' reads '${globals[0].name}' of the whole workflow on line ${line(scalar)} (global): a call has its own`,
        )
      }
      if (whole)
        return err(`'${name}' reads the context as a whole on line ${line(scalar)}: what it needs cannot be told`)
      for (const one of variables) if (!items.has(one.name)) read.add(one.name)
    }
  }
  const isName = (one: string): boolean => /^[A-Za-z]\w*$/.test(one)
  const ownOnly = new Set([...published].filter(isName))
  // A name that is read and published may be read before: then the value from outside, if there is one, is needed too.
  const needed = [...read].filter(isName).filter((one) => !ownOnly.has(one) || outside.has(one))
  return ok({ read: needed, published: [...ownOnly] })
}

/** The place where a task publishes for the workflow as a whole. */
const globalOf = (task: YamlNode): YamlNode | undefined =>
  clauseNames
    .map((kind) => childOf(childOf(childOf(task, kind), 'publish'), 'global'))
    .find((global) => global !== undefined)

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
