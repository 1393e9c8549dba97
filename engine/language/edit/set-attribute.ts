import type { Value } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import { err } from '../../result.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { entryText, flowText } from '../yaml/write-yaml.ts'
import { insertEntry } from './insert.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import { colonEnd, contentEnd, eolOf, isAbsent, keyColumn, lineEnd } from './place.ts'
import { dropEntries } from './remove-task.ts'
import type { EditResult, Splice } from './splice.ts'

export interface Setting {
  readonly workflow: string
  readonly task: string
  /** Keys from the task inwards: `['retry', 'count']`. */
  readonly path: readonly [string, ...string[]]
  /** Absent to take the attribute away. */
  readonly value: Value | undefined
}

/** Sets one attribute of a task, or one below it; maps on the way to it are made where they are missing. */
export const setAttribute = (text: string, args: Setting): EditResult => {
  const opened = openWorkflow(text, args.workflow)
  if (!opened.ok) return opened
  const task = openTask(opened.value, args.task)
  if (!task.ok) return task
  return set(text, task.value.node, args.path, args.value)
}

const set = (text: string, map: YamlMap, path: readonly string[], value: Value | undefined): EditResult => {
  const [name = '', ...rest] = path
  const entry = map.entries.get(name)
  if (entry === undefined) {
    return value === undefined ? finish(text, []) : finish(text, [insertEntry(text, map, name, nested(rest, value))])
  }
  if (rest.length > 0) {
    if (entry.value.kind === 'map' && (value !== undefined || entry.value.entries.size > 1 || rest.length > 1)) {
      return set(text, entry.value, rest, value)
    }
    if (entry.value.kind !== 'map' && value === undefined) return finish(text, [])
    if (entry.value.kind !== 'map') return err(`'${name}' is no map`)
  }
  if (value === undefined) return finish(text, dropEntries(text, map, new Set([entry])))
  return finish(text, [replaceValue(text, map, entry, value)])
}

const nested = (path: readonly string[], value: Value): Value =>
  path.reduceRight<Value>((inner, name) => Object.assign(newMap(), { [name]: inner }), value)

const replaceValue = (text: string, map: YamlMap, entry: YamlEntry, value: Value): Splice => {
  const { key, value: old } = entry
  const colon = colonEnd(text, key.end)
  const end = isAbsent(old) ? colon : withoutBreak(text, contentEnd(text, old))
  // A comment behind the old value stays on its line, so the new one must fit before it.
  const oneLine = map.flow || /\S/.test(text.slice(end, lineEnd(text, end)))
  const written = oneLine ? ` ${flowText(value)}` : entryText(value, keyColumn(text, map) + 2, eolOf(text))
  if (isAbsent(old)) return { start: colon, end: colon, text: colon === key.end ? `:${written}` : written }
  const sameLine = !text.slice(colon, old.start).includes('\n')
  if (sameLine && !/[\r\n]/.test(written)) return { start: old.start, end, text: written.slice(1) }
  return { start: colon, end, text: written }
}

const withoutBreak = (text: string, end: number): number => {
  let at = end
  while (text[at - 1] === '\n' || text[at - 1] === '\r') at--
  return at
}
