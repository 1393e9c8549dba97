import type { YamlNode } from './yaml/node.ts'
import { childOf } from './yaml/node.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

export type DocumentKind = 'workbook' | 'workflows' | 'actions'

/** What a text is meant to be, even when it holds errors: workflows where nothing speaks for anything else. */
export const documentKind = (text: string): DocumentKind => kindOf(parseYaml(text).root)

/** As {@link documentKind}, for a text that is parsed already. */
export const kindOf = (root: YamlNode | null): DocumentKind => {
  if (root?.kind !== 'map') return 'workflows'
  const name = childOf(root, 'name')
  const sections = root.entries.has('workflows') || root.entries.has('actions')
  if (
    name?.kind === 'scalar' ||
    (sections && childOf(childOf(root, 'workflows'), 'tasks') === undefined && !isMember(root))
  ) {
    return 'workbook'
  }
  const members = [...root.entries.values()].map((entry) => entry.value)
  const isActions = members.some((node) => childOf(node, 'base')) && !members.some((node) => childOf(node, 'tasks'))
  return isActions ? 'actions' : 'workflows'
}

/** True when a section's name is rather that of a member: `actions: {base: …}`. */
const isMember = (root: YamlNode): boolean =>
  childOf(childOf(root, 'actions'), 'base') !== undefined || childOf(childOf(root, 'workflows'), 'base') !== undefined
