import { expressionReferences } from '../../expressions/names.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { scalarText } from '../yaml/write-yaml.ts'
import { finish, openTask, openWorkflow, transitionMaps } from './open.ts'
import { ownEntries } from './place.ts'
import type { EditResult, Splice } from './splice.ts'
import { checkTaskName } from './task-name.ts'
import { nextEntry, placesOf, referringEntries } from './transitions.ts'

export interface Renaming {
  readonly workflow: string
  readonly task: string
  readonly name: string
}

/** Renames a task: its key, every clause and requirement that names it, and `task('…')` in every expression. */
export const renameTask = (text: string, args: Renaming): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  const wrong = checkTaskName(args.name)
  if (wrong !== null) return err(wrong)
  if (opened.value.tasks.entries.has(args.name)) return err(`there is a task '${args.name}' already`)
  const { key } = task.value.entry
  const splices: Splice[] = [{ start: key.start, end: key.end, text: scalarText(args.name, true) }]
  for (const map of transitionMaps(opened.value)) {
    for (const entry of referringEntries(map)) {
      const next = nextEntry(entry)
      for (const { name, scalar } of next === undefined ? [] : placesOf(next.value)) {
        if (name === args.task) splices.push(renamedTarget(text, scalar, args))
      }
    }
  }
  const inExpressions = renameInExpressions(text, opened.value.node, args)
  return inExpressions.ok ? finish(text, [...splices, ...inExpressions.value]) : inExpressions
}

/** The name stands at the beginning of a target; what follows it (parameters) stays. */
const renamedTarget = (text: string, scalar: YamlScalar, { task, name }: Renaming): Splice => {
  const start = scalar.plain ? scalar.start : scalar.start + 1
  if (text.startsWith(task, start)) return { start, end: start + task.length, text: name }
  const line = name + String(scalar.value).slice(task.length)
  return { start: scalar.start, end: scalar.end, text: scalarText(line, true) }
}

const renameInExpressions = (text: string, node: YamlNode, args: Renaming): Result<readonly Splice[], string> => {
  const splices: Splice[] = []
  for (const scalar of scalarsOf(node)) {
    if (typeof scalar.value !== 'string' || !scalar.value.includes(args.task)) continue
    const found = expressionReferences(scalar.value).tasks.filter((reference) => reference.name === args.task)
    for (const { start } of found) {
      const at = placeInText(text, scalar, args.task, start)
      if (at === null) return err(`task('${args.task}') at offset ${scalar.start} must be renamed by hand first`)
      splices.push({ start: at, end: at + args.task.length, text: nameAt(text, scalar, at, args.name) })
    }
  }
  return ok(splices)
}

function* scalarsOf(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item)
  else {
    for (const { key, value } of ownEntries(node)) {
      yield key
      yield* scalarsOf(value)
    }
  }
}

/** Where the name at an offset of a scalar's value stands in the text: the same occurrence, counted from the start. */
const placeInText = (text: string, scalar: YamlScalar, name: string, offset: number): number | null => {
  const raw = text.slice(scalar.start, scalar.end)
  const inValue = occurrences(String(scalar.value), name)
  const inText = occurrences(raw, name)
  const at = inText[inValue.indexOf(offset)]
  return at === undefined || inText.length !== inValue.length ? null : scalar.start + at
}

const occurrences = (text: string, part: string): readonly number[] => {
  const found: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

/** A name without quotes, as YAQL allows it, gets some when the new one needs them. */
const nameAt = (text: string, scalar: YamlScalar, at: number, name: string): string => {
  if (/["'`]/.test(text[at - 1] ?? '') || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return name
  const quote = text[scalar.start] === "'" && !scalar.plain ? '"' : "'"
  return quote + name + quote
}
