/*
 * Where everything stands in a text, for jumps between the designer's nodes and the lines of the editor. It takes what
 * can be read of a text with errors, too: a text is broken most of the time while somebody types.
 */
import type { DocumentKind } from './document-kind.ts'
import { kindOf } from './document-kind.ts'
import { contentEnd, entryEnd, ownEntries } from './edit/place.ts'
import { nextEntry, placesOf, referringEntries } from './edit/transitions.ts'
import { Lines } from './read/lines.ts'
import type { SourceRange } from './spec.ts'
import type { YamlEntry, YamlMap, YamlNode } from './yaml/node.ts'
import { childOf } from './yaml/node.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

/** A key with its value. */
export interface LocatedEntry {
  readonly name: string
  /** The key alone. */
  readonly key: SourceRange
  /** From the key to the end of the value. */
  readonly range: SourceRange
}

/** A transition or requirement: `index` is its place in the clause, as in the specification. */
export interface LocatedTransition {
  readonly kind: 'on-success' | 'on-error' | 'on-complete' | 'on-skip' | 'requires'
  readonly index: number
  readonly target: string
  readonly range: SourceRange
}

export interface LocatedTask extends LocatedEntry {
  readonly attributes: readonly LocatedEntry[]
  readonly transitions: readonly LocatedTransition[]
}

export interface LocatedMember extends LocatedEntry {
  readonly kind: 'workflow' | 'action'
  readonly attributes: readonly LocatedEntry[]
  /** Empty for actions. */
  readonly tasks: readonly LocatedTask[]
}

export interface LocatedDocument {
  readonly kind: DocumentKind
  readonly members: readonly LocatedMember[]
}

/** Where the workflows, actions, tasks, attributes and transitions of a text stand. */
export const locate = (text: string): LocatedDocument => {
  const { root } = parseYaml(text)
  const kind = kindOf(root)
  if (root?.kind !== 'map') return { kind, members: [] }
  const locator = new Locator(text)
  if (kind === 'workbook') {
    const workflows = locator.members(childOf(root, 'workflows'), 'workflow')
    return { kind, members: [...workflows, ...locator.members(childOf(root, 'actions'), 'action')] }
  }
  return { kind, members: locator.members(root, kind === 'actions' ? 'action' : 'workflow') }
}

/** What stands at an offset: the innermost member, task and attribute around it. */
export const locateOffset = (
  document: LocatedDocument,
  offset: number,
): { readonly member: LocatedMember; readonly task?: LocatedTask; readonly attribute?: LocatedEntry } | null => {
  const around = <T extends LocatedEntry>(entries: readonly T[]): T | undefined =>
    entries.find(({ range }) => range.start <= offset && offset <= range.end)
  const member = around(document.members)
  if (member === undefined) return null
  const task = around(member.tasks)
  const attribute = around((task ?? member).attributes)
  return { member, ...(task === undefined ? {} : { task }), ...(attribute === undefined ? {} : { attribute }) }
}

class Locator {
  private readonly text: string
  private readonly lines: Lines

  constructor(text: string) {
    this.text = text
    this.lines = new Lines(text)
  }

  members(node: YamlNode | undefined, kind: 'workflow' | 'action'): readonly LocatedMember[] {
    if (node?.kind !== 'map') return []
    return ownEntries(node)
      .filter((entry) => entry.name !== 'version')
      .map((entry) => ({
        kind,
        ...this.entry(entry),
        attributes: this.attributes(entry.value),
        tasks: kind === 'workflow' ? this.tasks(childOf(entry.value, 'tasks')) : [],
      }))
  }

  private tasks(node: YamlNode | undefined): readonly LocatedTask[] {
    if (node?.kind !== 'map') return []
    return ownEntries(node).map((entry) => ({
      ...this.entry(entry),
      attributes: this.attributes(entry.value),
      transitions: entry.value.kind === 'map' ? this.transitions(entry.value) : [],
    }))
  }

  private transitions(task: YamlMap): readonly LocatedTransition[] {
    return referringEntries(task).flatMap((entry) => {
      const next = nextEntry(entry)?.value
      if (next === undefined) return []
      return placesOf(next).map(({ name, scalar, index: item }, index): LocatedTransition => {
        const node = next.kind === 'list' && item !== null ? (next.items[item] ?? scalar) : scalar
        const range = this.lines.range({ start: node.start, end: contentEnd(this.text, node) })
        return { kind: entry.name as LocatedTransition['kind'], index, target: name, range }
      })
    })
  }

  private attributes(node: YamlNode): readonly LocatedEntry[] {
    return node.kind === 'map' ? ownEntries(node).map((entry) => this.entry(entry)) : []
  }

  private entry(entry: YamlEntry): LocatedEntry {
    const { name, key } = entry
    return {
      name,
      key: this.lines.range(key),
      range: this.lines.range({ start: key.start, end: entryEnd(this.text, entry) }),
    }
  }
}
