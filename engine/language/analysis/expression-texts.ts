import type { ExpressionReferences, Reference } from '../../expressions/names.ts'
import { expressionReferences } from '../../expressions/names.ts'
import { nextEntry } from '../edit/transitions.ts'
import { offsetInScalar } from '../fixes/scalar-fixes.ts'
import type { PlacedTask } from '../read/task.ts'
import type { Span, YamlEntry, YamlNode, YamlScalar } from '../yaml/node.ts'
import { childOf } from '../yaml/node.ts'
import type { ClauseName } from './flow.ts'
import { clauseNames } from './flow.ts'
import type { ScopePoint } from './scopes.ts'

/** A text with expressions, where it stands, and what its expressions read. */
export interface ExpressionText {
  readonly node: YamlScalar
  readonly path: string
  readonly references: ExpressionReferences
}

const marks = ['<%', '{{', '{%'] as const

/** Visits all texts with expressions in a node and below. */
export const eachText = (node: YamlNode | undefined, path: string, visit: (text: ExpressionText) => void): void => {
  if (node !== undefined) walk(node, path, '', visit)
}

const join = (path: string, name: string): string => (name === '' ? path : `${path}.${name}`)

const walk = (node: YamlNode, above: string, name: string, visit: (text: ExpressionText) => void): void => {
  if (node.kind === 'scalar') {
    const { value } = node
    if (typeof value !== 'string' || !marks.some((mark) => value.includes(mark))) return
    visit({ node, path: join(above, name), references: expressionReferences(value) })
    return
  }
  const path = join(above, name)
  if (node.kind === 'list') for (const [at, item] of node.items.entries()) walk(item, path, String(at), visit)
  else for (const entry of node.entries.values()) walk(entry.value, path, entry.name, visit)
}

const points: ReadonlyMap<string, ScopePoint> = new Map([
  ['action', 'input'],
  ['workflow', 'input'],
  ['input', 'input'],
  ['target', 'input'],
  ['with-items', 'before'],
  ['wait-before', 'before'],
  ['wait-after', 'before'],
  ['timeout', 'before'],
  ['pause-before', 'before'],
  ['concurrency', 'before'],
  ['retry', 'after'],
  ['fail-on', 'after'],
  ['publish', 'publish'],
  ['publish-on-error', 'publish'],
  ['publish-on-skip', 'publish'],
])

/** Visits all texts with expressions that a task evaluates, with the point of its life at which that happens. */
export const eachTaskText = (
  { node, path }: Pick<PlacedTask, 'node' | 'path'>,
  visit: (text: ExpressionText, point: ScopePoint) => void,
): void => {
  for (const entry of node.entries.values()) {
    const point = points.get(entry.name)
    if (point !== undefined) walk(entry.value, path, entry.name, (text) => visit(text, point))
    else if (isClause(entry.name)) eachClauseText(entry, entry.name, `${path}.${entry.name}`, visit)
  }
}

const isClause = (name: string): name is ClauseName => (clauseNames as readonly string[]).includes(name)

const eachClauseText = (
  entry: YamlEntry,
  clause: ClauseName,
  path: string,
  visit: (text: ExpressionText, point: ScopePoint) => void,
): void => {
  const next = nextEntry(entry)
  if (next !== entry) eachText(childOf(entry.value, 'publish'), `${path}.publish`, (text) => visit(text, 'publish'))
  if (next === undefined) return
  const place = next === entry ? path : `${path}.next`
  const condition = (text: ExpressionText): void => visit(text, clause)
  eachText(next.value, place, condition)
  // A command with parameters may be the key of a condition.
  for (const item of next.value.kind === 'list' ? next.value.items : [next.value]) {
    if (item.kind === 'map') for (const { key } of item.entries.values()) eachText(key, place, condition)
  }
}

/** Where a name that an expression reads stands in the document; the whole scalar where that cannot be told. */
export const spanOf = (text: string, node: YamlScalar, { name, start, end }: Reference): Span => {
  const at = offsetInScalar(text, node, start)
  if (at !== null) return { start: at, end: at + end - start }
  const first = text.indexOf(name, node.start)
  const again = text.indexOf(name, first + 1)
  const isOnly = first >= 0 && first + name.length <= node.end && (again < 0 || again >= node.end)
  return isOnly ? { start: first, end: first + name.length } : node
}
