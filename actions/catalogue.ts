import type { Catalogue } from '../engine/language/analysis/catalogue.ts'
import { systemActions } from './registry.ts'

const prefixOf = (name: string): string => name.slice(0, name.indexOf('.') + 1)
const prefixes: ReadonlySet<string> = new Set([...systemActions.keys()].map(prefixOf))

/** What is known without a server: the system actions, and that a name with one of their prefixes must be one of them. */
export const systemCatalogue: Catalogue = {
  action: (name) => systemActions.get(name)?.input ?? (prefixes.has(prefixOf(name)) ? 'absent' : 'unknown'),
  workflow: () => 'unknown',
  names: (kind) => (kind === 'action' ? systemActions.keys() : []),
}
