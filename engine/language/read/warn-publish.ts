/*
 * Mistral merges what a task publishes from three places, and loses some of it on the way (dsl.md 7): on-complete's
 * branch values win over the task's own, both win over those of on-success or on-error, a clause that publishes only
 * globals takes all branch values away, and on-complete's globals go when the task publishes by itself.
 */
import { insertEntry } from '../edit/insert.ts'
import { removeEntries } from '../edit/remove.ts'
import { quickFix } from '../fixes/quick-fix.ts'
import { removeNamedFix } from '../fixes/remove-entry.ts'
import type { QuickFix } from '../spec.ts'
import type { YamlEntry, YamlMap } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'

const pairs = [
  ['publish', 'on-success'],
  ['publish-on-error', 'on-error'],
] as const

/** A map of branch values, where it is written and how it is called. */
interface Layer {
  readonly place: string
  readonly path: string
  readonly map: YamlMap
}

/** Warns where something a task publishes is lost. */
export const warnPublish = (report: Report, task: YamlMap, path: string): void => {
  const complete = childOf(childOf(task, 'on-complete'), 'publish')
  for (const [attribute, clause] of pairs) {
    const own = task.entries.get(attribute)
    const inClause = childOf(childOf(task, clause), 'publish')
    const completeBranch = branchLayer('on-complete', complete, path)
    if (inClause?.kind === 'map' && inClause.entries.has('global') && !inClause.entries.has('branch')) {
      warnLost(report, task, own, attribute, clause, inClause, path)
    }
    const layers = [
      branchLayer(clause, inClause, path),
      own?.value.kind === 'map' ? { place: attribute, path: `${path}.${attribute}`, map: own.value } : null,
      completeBranch,
    ]
    warnOverridden(
      report,
      layers.filter((layer): layer is Layer => layer !== null),
    )
    const globals = complete?.kind === 'map' ? complete.entries.get('global') : undefined
    if (own !== undefined && globals !== undefined) {
      report.add('lost-global', { attribute }, `${path}.on-complete.publish.global`, globals.key)
    }
  }
}

const branchLayer = (place: string, publish: ReturnType<typeof childOf>, path: string): Layer | null => {
  const map = childOf(publish, 'branch')
  return map?.kind === 'map' ? { place, path: `${path}.${place}.publish.branch`, map } : null
}

const warnLost = (
  report: Report,
  task: YamlMap,
  own: YamlEntry | undefined,
  attribute: string,
  clause: string,
  publish: YamlMap,
  path: string,
): void => {
  if (own === undefined) return
  const { text } = report
  const fixes: readonly QuickFix[] = [
    quickFix('publish-both', { clause }, [
      ...removeEntries(text, task, (entry) => entry === own),
      ...insertEntry(text, publish, 'branch', nodeValue(own.value)),
    ]),
  ]
  const writable = own.value.kind === 'map' && own.value.entries.size > 0
  report.add('lost-publish', { attribute, clause }, `${path}.${attribute}`, own.key, writable ? fixes : [])
}

/** From the weakest to the strongest. */
const warnOverridden = (report: Report, layers: readonly Layer[]): void => {
  for (const [at, { map, path }] of layers.entries()) {
    for (const { name, key } of map.entries.values()) {
      const winner = layers.slice(at + 1).findLast((layer) => layer.map.entries.has(name))
      if (winner === undefined) continue
      const fixes = removeNamedFix(report, map, name)
      report.add('overridden-publish', { name, place: winner.place }, `${path}.${name}`, key, fixes)
    }
  }
}
