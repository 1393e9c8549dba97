import type { YamlNode } from '../yaml/node.ts'
import { isOddBoolean } from '../yaml/resolve-scalar.ts'
import type { Report } from './report.ts'

const switches: ReadonlySet<string> = new Set(['pause-before', 'fail-on', 'keep-result', 'safe-rerun'])

/** Warns where a word (`on`, `no`) became a boolean, but for attributes that are booleans. */
export const warnOddBooleans = (report: Report, node: YamlNode, path: string): void => {
  if (node.kind === 'scalar') {
    if (!node.plain || typeof node.value !== 'boolean' || !isOddBoolean(node.source)) return
    report.add('odd-boolean', `'${node.source}' means ${node.value} here: put it in quotes for the word`, path, node)
    return
  }
  if (node.kind === 'list') {
    for (const [at, item] of node.items.entries()) warnOddBooleans(report, item, `${path}.${at}`)
    return
  }
  for (const { name, key, value } of node.entries.values()) {
    if (key.value !== name) warnOddBooleans(report, key, `${path}.${name}`)
    if (!switches.has(name)) warnOddBooleans(report, value, `${path}.${name}`)
  }
}
