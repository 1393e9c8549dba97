import type { ValueMap } from '../../data/values.ts'
import { newMap } from '../../data/values.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'
import { kindOf } from '../document-kind.ts'
import { readCommandLine } from '../read/short-syntax.ts'
import type { YamlMap, YamlScalar } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { insertEntry } from './insert.ts'
import { finish } from './open.ts'
import { keyColumn, ownEntries } from './place.ts'
import { renamedText } from './references.ts'
import { removeEntries } from './remove.ts'
import { unsetAt } from './set-at.ts'
import type { EditResult, Splice } from './splice.ts'

/** A workflow or an action of a document. */
export interface Member {
  readonly kind: 'workflow' | 'action'
  readonly name: string
}

/** Adds a workflow or an action at the end of its section; a workbook gets the section when it has none. */
export const addMember = (text: string, member: Member & { readonly attributes: ValueMap }): EditResult => {
  const opened = openSection(text, member.kind)
  if (!opened.ok) return opened
  const { root, section, path } = opened.value
  const wrong = checkMemberName(member.name, path !== null)
  if (wrong !== null) return err(wrong)
  if (section?.entries.has(member.name)) return err(`there is a definition '${member.name}' already`)
  if (section !== undefined)
    return finish(text, insertEntry(text, section, member.name, member.attributes, stepOf(text, section)))
  const value = Object.assign(newMap(), { [member.name]: member.attributes })
  return finish(text, insertEntry(text, root, path ?? '', value))
}

/** Removes a workflow or an action; what refers to it stays as it is. The last one of a list must stay. */
export const removeMember = (text: string, { kind, name }: Member): EditResult => {
  const opened = openSection(text, kind)
  if (!opened.ok) return opened
  const { root, section, path } = opened.value
  if (section?.entries.has(name) !== true) return err(`there is no ${kind} '${name}' in the text`)
  const others = [...section.entries.keys()].filter((other) => other !== name && other !== 'version')
  const isOnlySection = !root.entries.has(kind === 'workflow' ? 'actions' : 'workflows')
  if (others.length === 0 && (path === null || isOnlySection)) return err('a document must define something')
  if (path === null)
    return finish(
      text,
      removeEntries(text, section, (entry) => entry.name === name),
    )
  return finish(text, unsetAt(text, root, [path, name]) ?? [])
}

/** Renames a workflow or an action, and what the document's tasks and actions say of it by that name. */
export const renameMember = (text: string, { kind, name, to }: Member & { readonly to: string }): EditResult => {
  const opened = openSection(text, kind)
  if (!opened.ok) return opened
  const { root, section, path } = opened.value
  const entry = section?.entries.get(name)
  if (entry === undefined) return err(`there is no ${kind} '${name}' in the text`)
  const wrong = checkMemberName(to, path !== null)
  if (wrong !== null) return err(wrong)
  if (section?.entries.has(to)) return err(`there is a definition '${to}' already`)
  const splices: Splice[] = [renamedText(text, entry.key, name, to)]
  const book = path === null ? undefined : childOf(root, 'name')
  const prefix = book?.kind === 'scalar' ? `${String(book.value)}.` : null
  for (const scalar of usesOf(root, path !== null, kind)) {
    const used = readCommandLine(String(scalar.value))?.name
    if (used === name) splices.push(renamedText(text, scalar, name, to))
    else if (prefix !== null && used === prefix + name) splices.push(renamedText(text, scalar, used, prefix + to))
  }
  return finish(text, splices)
}

interface OpenSection {
  readonly root: YamlMap
  /** The map that holds the definitions of a kind. */
  readonly section: YamlMap | undefined
  /** The section's key in a workbook; null in a list. */
  readonly path: 'workflows' | 'actions' | null
}

const openSection = (text: string, kind: 'workflow' | 'action'): Result<OpenSection, string> => {
  const { root, problems } = parseYaml(text)
  if (problems[0] !== undefined) return err(`the text is no YAML: ${problems[0].message}`)
  if (root?.kind !== 'map') return err('the text holds no definition')
  const found = kindOf(root)
  if (found !== 'workbook') {
    return found === `${kind}s` ? ok({ root, section: root, path: null }) : err(`the text holds no ${kind}s`)
  }
  const path = `${kind}s` as const
  const section = childOf(root, path)
  if (section !== undefined && section.kind !== 'map') return err(`'${path}' is no map`)
  return ok({ root, section, path })
}

const stepOf = (text: string, section: YamlMap): number => {
  const inner = ownEntries(section).find(({ value }) => value.kind === 'map' && !value.flow)?.value
  return inner?.kind === 'map' ? Math.max(keyColumn(text, inner) - keyColumn(text, section), 1) : 2
}

const checkMemberName = (name: string, inBook: boolean): string | null => {
  if (name === '' || name.length > 255) return 'a name has 1 to 255 characters'
  if (/\s/.test(name) || name === 'version') return `'${name}' cannot be the name of a definition`
  return inBook && !/^[\p{L}\p{N}_-]+$/u.test(name) ? 'a name in a workbook has letters, digits, _ and - only' : null
}

/** The lines that name workflows (of tasks), or actions (of tasks and as the base of others). */
const usesOf = (root: YamlMap, isBook: boolean, kind: 'workflow' | 'action'): readonly YamlScalar[] => {
  const values = (map: YamlMap | undefined) => (map === undefined ? [] : ownEntries(map).map(({ value }) => value))
  const section = (name: string) => values(isBook ? asMap(childOf(root, name)) : root)
  const tasks = section('workflows').flatMap((workflow) => values(asMap(childOf(workflow, 'tasks'))))
  const lines = tasks.map((task) => childOf(task, kind))
  if (kind === 'action') lines.push(...section('actions').map((action) => childOf(action, 'base')))
  return lines.filter((line) => line?.kind === 'scalar' && typeof line.value === 'string') as YamlScalar[]
}

const asMap = (node: ReturnType<typeof childOf>): YamlMap | undefined => (node?.kind === 'map' ? node : undefined)
