import { removeEntries } from '../edit/remove.ts'
import type { Report } from '../read/report.ts'
import type { QuickFix } from '../spec.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { quickFix } from './quick-fix.ts'

/** Takes out an entry that an equal key further down has replaced. */
export const removeEntryFix = (text: string, map: YamlMap, entry: YamlEntry): readonly QuickFix[] => {
  const all = [...map.entries.values(), ...(map.replaced ?? [])]
  const entries = new Map(all.map((one, at) => [String(at), one]))
  const splices = removeEntries(text, { ...map, entries }, (one) => one === entry)
  return [quickFix('remove', { name: entry.name }, splices)]
}

/** Takes out an entry by its name, where another one stays. */
export const removeNamedFix = (report: Report, map: YamlMap, name: string): readonly QuickFix[] => {
  if (map.entries.size < 2) return []
  return report.fixes(map.entries.size, () => [
    quickFix(
      'remove',
      { name },
      removeEntries(report.text, map, (entry) => entry.name === name),
    ),
  ])
}
