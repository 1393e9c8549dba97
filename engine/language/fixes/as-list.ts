import type { QuickFix } from '../spec.ts'
import type { YamlMap } from '../yaml/node.ts'
import { quickFix } from './quick-fix.ts'

/** Makes a map of one entry the only item of a list. */
export const asListFix = (node: YamlMap): readonly QuickFix[] => {
  const [entry] = node.entries.values()
  if (entry === undefined || node.entries.size !== 1) return []
  if (!node.flow) return [quickFix('make-list', {}, [{ start: entry.key.start, end: entry.key.start, text: '- ' }])]
  return [
    quickFix('make-list', {}, [
      { start: node.start, end: node.start, text: '[' },
      { start: node.end, end: node.end, text: ']' },
    ]),
  ]
}
