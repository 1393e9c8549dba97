import type { Report } from '../read/report.ts'
import type { QuickFix } from '../spec.ts'
import type { YamlScalar } from '../yaml/node.ts'
import { quickFix } from './quick-fix.ts'
import { offsetInScalar } from './scalar-fixes.ts'

/** Renames a key that nearly is one of the names allowed and not there yet. */
export const nearNameFix = (
  report: Report,
  key: YamlScalar,
  allowed: Iterable<string>,
  taken: { has(name: string): boolean },
): readonly QuickFix[] => {
  if (!key.plain || typeof key.value !== 'string') return []
  const free = [...allowed].filter((candidate) => !taken.has(candidate))
  const asAttribute = key.value.toLowerCase().replaceAll('_', '-')
  const near = free.includes(asAttribute) ? asAttribute : report.nearest(key.value, free)
  return near === null ? [] : [quickFix('write', { text: near }, [{ start: key.start, end: key.end, text: near }])]
}

/** Names the target that was nearly named, parameters and what else stands in the scalar left alone. */
export const nearTargetFix = (
  report: Report,
  node: YamlScalar,
  name: string,
  names: Iterable<string>,
): readonly QuickFix[] => {
  const start = offsetInScalar(report.text, node, 0)
  if (start === null || !String(node.value).startsWith(name)) return []
  const near = report.nearest(name, names)
  return near === null ? [] : [quickFix('write', { text: near }, [{ start, end: start + name.length, text: near }])]
}
