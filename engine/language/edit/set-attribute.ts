import type { Value } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { kindOf } from '../document-kind.ts'
import type { YamlMap } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { inTurn } from './compose.ts'
import { writeOut } from './long-form.ts'
import { finish, openTask, openWorkflow } from './open.ts'
import { dropEntries } from './remove-task.ts'
import type { Path } from './set-at.ts'
import { setAt, unsetAt } from './set-at.ts'
import type { EditResult } from './splice.ts'

/** Whose attribute an edit sets: a task's, a workflow's, an action's or, with none of them, the whole document's. */
export interface Owner {
  readonly workflow?: string
  readonly task?: string
  readonly action?: string
}

export interface Setting extends Owner {
  /** From the owner inwards: `['retry', 'count']`, `['on-success', 'publish', 'branch', 'x']`, `['tags', 0]`. */
  readonly path: Path
  /** Absent to take the attribute away, and with it the maps and lists that would be left empty. */
  readonly value: Value | undefined
}

/**
 * Sets one attribute, or one place below it; what is missing on the way to it is made, and a short form that stands in
 * the way is written out first.
 */
export const setAttribute = (text: string, setting: Setting): EditResult =>
  inTurn(text, [(now) => prepare(now, setting), (now) => change(now, setting)])

const prepare = (text: string, { path, value, ...owner }: Setting): EditResult => {
  const opened = openOwner(text, owner)
  if (!opened.ok) return opened
  const [first, ...rest] = path
  const below = first === 'task-defaults' ? rest : path
  const map = first === 'task-defaults' ? childOf(opened.value, first) : opened.value
  const isShaped = owner.task !== undefined || owner.action !== undefined || first === 'task-defaults'
  if (!isShaped || map?.kind !== 'map' || below.length < 2) return finish(text, [])
  const splices = writeOut(text, map, below as unknown as Path)
  return splices.ok ? finish(text, splices.value) : splices
}

const change = (text: string, { path, value, ...owner }: Setting): EditResult => {
  const opened = openOwner(text, owner)
  if (!opened.ok) return opened
  if (value !== undefined) {
    const splices = setAt(text, opened.value, path, value)
    return splices.ok ? finish(text, splices.value) : splices
  }
  const splices = unsetAt(text, opened.value, path)
  if (splices !== null) return finish(text, splices)
  if (owner.task === undefined) return err('nothing would be left')
  return finish(text, dropEntries(text, opened.value, new Set(opened.value.entries.values())))
}

/** The map that holds an owner's attributes. */
export const openOwner = (text: string, owner: Owner): Result<YamlMap, string> => {
  if (owner.workflow !== undefined && owner.task !== undefined) {
    const workflow = openWorkflow(text, owner.workflow)
    if (!workflow.ok) return workflow
    const task = openTask(workflow.value, owner.task)
    return task.ok ? ok(task.value.node) : task
  }
  const { root, problems } = parseYaml(text)
  if (problems[0] !== undefined) return err(`the text is no YAML: ${problems[0].message}`)
  if (root?.kind !== 'map') return err('the text holds no definition')
  const [section, name] = owner.action === undefined ? ['workflows', owner.workflow] : ['actions', owner.action]
  if (name === undefined) return ok(root)
  const node = childOf(kindOf(root) === 'workbook' ? childOf(root, section) : root, name)
  return node?.kind === 'map' ? ok(node) : err(`there is no ${section.slice(0, -1)} '${name}' in the text`)
}
