import { isMap } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { kindOf } from '../document-kind.ts'
import { isCommand } from '../read/clause.ts'
import type { YamlMap, YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { addTask } from './add-task.ts'
import { applySplices } from './apply-splices.ts'
import { inTurn } from './compose.ts'
import { copyTasks, shiftLines } from './copy-tasks.ts'
import { disconnect } from './disconnect.ts'
import { insertLines, sameValue } from './insert.ts'
import { finish, openWorkflow } from './open.ts'
import { keyColumn, ownEntries } from './place.ts'
import { renameTask } from './rename-task.ts'
import type { Edit, EditResult } from './splice.ts'
import { checkTaskName } from './task-name.ts'
import { nextEntry, placesOf, referringEntries } from './transitions.ts'

export interface Pasting {
  readonly workflow: string
  /** YAML: a map from names to tasks, or a document of which the first workflow's tasks are taken. */
  readonly clip: string
}

/** An edit that adds tasks, and the names they got, by the names they had. */
export interface Pasted extends Edit {
  readonly names: ReadonlyMap<string, string>
}

/**
 * Adds tasks out of another text behind the last one, with their comments. A name that is taken gets a number, and
 * transitions and expressions among the tasks follow; transitions to tasks that did not come with them are left out.
 */
export const pasteTasks = (text: string, { workflow, clip }: Pasting): Result<Pasted, string> => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return opened
  const read = readClip(clip)
  if (!read.ok) return read
  const named = giveNames(read.value, opened.value.tasks)
  if (!named.ok) return named
  const { document, names } = named.value
  const edit = insert(text, opened.value.tasks, workflow, document)
  return edit.ok ? ok({ splices: edit.value.splices, names }) : edit
}

/** The clip as a document of one workflow, so that the edits of workflows work on it. */
const holder = 'clip'
const margin = 4
const head = `${holder}:\n  tasks:\n`
const documentOf = (lines: string): string => head + shiftLines(lines, margin)
const linesOf = (document: string): string => shiftLines(document.slice(head.length), -margin)

const readClip = (clip: string): Result<string, string> => {
  const text = clip.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const { root, problems } = parseYaml(text)
  if (problems.length > 0 || root?.kind !== 'map') return err('what was copied is no YAML of tasks')
  const lines = wholeDocument(text, root) ?? (isTasks(root) ? blockOf(text, root) : null)
  if (lines === null) return err('what was copied holds no tasks')
  const document = documentOf(lines)
  const opened = openWorkflow(document, holder)
  return opened.ok ? closed(document, opened.value.tasks) : err('what was copied holds no tasks')
}

/** The tasks of the first workflow of a document, or those below a `tasks:` that was copied along. */
const wholeDocument = (text: string, root: YamlMap): string | null => {
  const workflows = kindOf(root) === 'workbook' ? childOf(root, 'workflows') : root
  const first =
    workflows?.kind === 'map' ? ownEntries(workflows).find(({ value }) => childOf(value, 'tasks')) : undefined
  const source = first === undefined ? `${holder}:\n${shiftLines(text, 2)}` : text
  const tasks = first === undefined ? childOf(root, 'tasks') : childOf(first.value, 'tasks')
  if (tasks?.kind !== 'map' || !isTasks(tasks)) return null
  const copied = copyTasks(source, {
    workflow: first?.name ?? holder,
    tasks: ownEntries(tasks).map(({ name }) => name),
  })
  return copied.ok ? copied.value : null
}

const isTasks = (node: YamlNode): boolean =>
  node.kind === 'map' &&
  node.entries.size > 0 &&
  ownEntries(node).every(({ name, value }) => value.kind === 'map' && checkTaskName(name) === null)

/** A map of tasks as lines that begin in the first column. */
const blockOf = (text: string, map: YamlMap): string | null => {
  if (!map.flow) return shiftLines(text, -keyColumn(text, map))
  const copied = copyTasks(`${holder}: {tasks: ${text.slice(map.start, map.end)}}`, {
    workflow: holder,
    tasks: [...map.entries.keys()],
  })
  return copied.ok ? copied.value : null
}

/** Leaves out what leads to tasks that are not there. */
const closed = (document: string, tasks: YamlMap): Result<string, string> => {
  const edits: ((now: string) => EditResult)[] = []
  for (const { name: task, value } of ownEntries(tasks)) {
    if (value.kind !== 'map') continue
    for (const entry of referringEntries(value)) {
      const next = nextEntry(entry)
      const places = next === undefined ? [] : placesOf(next.value)
      for (const [index, { name }] of [...places.entries()].toReversed()) {
        if (tasks.entries.has(name) || isCommand(name)) continue
        const kind = entry.name as 'requires'
        edits.push((now) => disconnect(now, { workflow: holder, task, kind, index }))
      }
    }
  }
  const edit = inTurn(document, edits)
  return edit.ok ? ok(applySplices(document, edit.value.splices).text) : edit
}

const giveNames = (
  document: string,
  target: YamlMap,
): Result<{ readonly document: string; readonly names: ReadonlyMap<string, string> }, string> => {
  const opened = openWorkflow(document, holder)
  if (!opened.ok) return opened
  const own = ownEntries(opened.value.tasks).map(({ name }) => name)
  const taken = new Set([...target.entries.keys(), ...own])
  const names = new Map<string, string>()
  const edits: ((now: string) => EditResult)[] = []
  for (const name of own) {
    const given = target.entries.has(name) ? nextName(name, taken) : name
    names.set(name, given)
    taken.add(given)
    if (given !== name) edits.push((now) => renameTask(now, { workflow: holder, task: name, name: given }))
  }
  const edit = inTurn(document, edits)
  return edit.ok ? ok({ document: applySplices(document, edit.value.splices).text, names }) : edit
}

/** The name with a number that no task has, counted on from one that it has already. */
const nextName = (name: string, taken: ReadonlySet<string>): string => {
  const [, base = name, last = '1'] = /^(.*?)(?:_(\d{1,4}))?$/u.exec(name) ?? []
  let number = Number(last) + 1
  while (taken.has(`${base}_${number}`)) number++
  return `${base}_${number}`
}

const insert = (text: string, target: YamlMap, workflow: string, document: string): EditResult => {
  const opened = openWorkflow(document, holder)
  if (!opened.ok) return opened
  const source = opened.value.tasks
  if (!target.flow) {
    const lines = shiftLines(linesOf(document), keyColumn(text, target))
    const edit = finish(text, insertLines(text, target, lines, nodeValue(source)))
    if (edit.ok && holdsAll(applySplices(text, edit.value.splices).text, workflow, source)) return edit
  }
  return inTurn(
    text,
    ownEntries(source).map(({ name, value }) => (now: string): EditResult => {
      const attributes = nodeValue(value)
      return isMap(attributes) ? addTask(now, { workflow, name, attributes }) : err(`the task '${name}' is no map`)
    }),
  )
}

const holdsAll = (text: string, workflow: string, source: YamlMap): boolean => {
  const opened = openWorkflow(text, workflow)
  if (!opened.ok) return false
  const { entries } = opened.value.tasks
  return ownEntries(source).every(({ name, value }) => {
    const entry = entries.get(name)
    return entry !== undefined && sameValue(nodeValue(entry.value), nodeValue(value))
  })
}
