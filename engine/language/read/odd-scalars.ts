import { Float } from '../../data/values.ts'
import { removeEntryFix } from '../fixes/remove-entry.ts'
import { quoteFix, writeFix } from '../fixes/scalar-fixes.ts'
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts'
import { isOddBoolean, isOddNumber } from '../yaml/resolve-scalar.ts'
import type { Report } from './report.ts'

const switches: ReadonlySet<string> = new Set(['pause-before', 'fail-on', 'keep-result', 'safe-rerun'])
const counts: ReadonlySet<string> = new Set(['wait-before', 'wait-after', 'timeout', 'concurrency', 'count', 'delay'])

/** Warns of what YAML 1.1 makes of a document unasked: words that are booleans, times that are numbers, keys lost. */
export const warnOddScalars = (report: Report, node: YamlNode, path: string, attribute = ''): void => {
  if (node.kind === 'scalar') {
    warnScalar(report, node, path, attribute)
    return
  }
  if (node.kind === 'list') {
    for (const [at, item] of node.items.entries()) warnOddScalars(report, item, `${path}.${at}`)
    return
  }
  warnReplaced(report, node, path)
  for (const { name, key, value } of node.entries.values()) {
    const below = path === '' ? name : `${path}.${name}`
    if (key.value !== name) warnScalar(report, key, below, '')
    warnOddScalars(report, value, below, name)
  }
}

const warnScalar = (report: Report, node: YamlScalar, path: string, attribute: string): void => {
  const { plain, source, value } = node
  if (!plain || typeof value === 'string') return
  if (typeof value === 'boolean') {
    if (switches.has(attribute) || !isOddBoolean(source)) return
    report.add('odd-boolean', { word: source, meaning: String(value) }, path, node, quoteFix(node))
  } else if (isOddNumber(source)) {
    const meaning = String(value instanceof Float ? value.value : value)
    // A quoted number is no number of seconds: there the one that is meant is written out.
    const fixes = counts.has(attribute) ? writeFix(node, meaning) : quoteFix(node)
    report.add('odd-number', { word: source, meaning }, path, node, fixes)
  }
}

const warnReplaced = (report: Report, map: YamlMap, path: string): void => {
  for (const entry of map.replaced ?? []) {
    const { name, key } = entry
    const winner = map.entries.get(name)
    const line = report.lineOf(winner?.key.start ?? key.start)
    const size = map.entries.size + (map.replaced?.length ?? 0)
    const fixes = report.fixes(size, () => removeEntryFix(report.text, map, entry))
    report.add('duplicate-key', { name, line }, path === '' ? name : `${path}.${name}`, key, fixes)
  }
}
