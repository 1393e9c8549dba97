import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { kindOf } from '../document-kind.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { applySplices } from './apply-splices.ts'
import { ownEntries } from './place.ts'
import type { EditResult, Splice } from './splice.ts'
import { keepsTheRest } from './untouched.ts'

/** A workflow of a text, opened for an edit. */
export interface OpenWorkflow {
  readonly node: YamlMap
  readonly tasks: YamlMap
  readonly tasksEntry: YamlEntry
}

/** A task of it. */
export interface OpenTask {
  readonly entry: YamlEntry
  readonly node: YamlMap
}

/** Finds a workflow by its name (without the workbook's) in a text that must be YAML. */
export const openWorkflow = (text: string, name: string): Result<OpenWorkflow, string> => {
  const { root, problems } = parseYaml(text)
  if (problems[0] !== undefined) return err(`the text is no YAML: ${problems[0].message}`)
  if (root?.kind !== 'map') return err('the text holds no workflow')
  const members = kindOf(root) === 'workbook' ? childOf(root, 'workflows') : root
  const node = childOf(members, name)
  if (node?.kind !== 'map') return err(`there is no workflow '${name}' in the text`)
  const tasksEntry = node.entries.get('tasks')
  if (tasksEntry?.value.kind !== 'map') return err(`the workflow '${name}' has no tasks`)
  return ok({ node, tasks: tasksEntry.value, tasksEntry })
}

/** Finds a task, which must be a map. */
export const openTask = ({ tasks }: OpenWorkflow, name: string): Result<OpenTask, string> => {
  const entry = tasks.entries.get(name)
  if (entry === undefined) return err(`there is no task '${name}'`)
  return entry.value.kind === 'map' ? ok({ entry, node: entry.value }) : err(`the task '${name}' is no map`)
}

/** Every map of the workflow that may hold transitions or requirements: its tasks and task-defaults. */
export const transitionMaps = ({ node, tasks }: OpenWorkflow): readonly YamlMap[] => {
  const defaults = childOf(node, 'task-defaults')
  const maps = ownEntries(tasks).map((entry) => entry.value)
  return [...maps, ...(defaults === undefined ? [] : [defaults])].filter((map) => map.kind === 'map')
}

/** An edit in order, or an error where the text is written in a way that the edit would break. */
export const finish = (text: string, splices: readonly Splice[]): EditResult => {
  if (splices.length === 0) return ok({ splices })
  const sorted = splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const before = parseYaml(text).root
  const { root, problems } = parseYaml(applySplices(text, sorted).text)
  if (problems.length > 0 || root === null || before === null || !keepsTheRest(before, root, sorted)) {
    return err('the text is written in a way that cannot be edited here')
  }
  return ok({ splices: sorted })
}
