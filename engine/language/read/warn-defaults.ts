import { policyNames } from '../schema/attributes.ts'
import type { YamlNode } from '../yaml/node.ts'
import { childOf, nodeValue } from '../yaml/node.ts'
import type { Report } from './report.ts'
import { shownValue } from './report.ts'
import type { PlacedTask } from './task.ts'

const clauses = ['on-success', 'on-error', 'on-complete', 'on-skip'] as const

/** Warns of what task-defaults cannot do: publish, and be switched off by a task's own 0 or false. */
export const warnDefaults = (
  report: Report,
  defaults: YamlNode | undefined,
  tasks: ReadonlyMap<string, PlacedTask>,
  path: string,
): void => {
  if (defaults?.kind !== 'map') return
  for (const clause of clauses) {
    const node = childOf(defaults, clause)
    const publish = node?.kind === 'map' ? node.entries.get('publish') : undefined
    if (publish !== undefined) {
      report.add('default-publish', {}, `${path}.task-defaults.${clause}.publish`, publish.key)
    }
  }
  for (const { node, path: place } of tasks.values()) {
    for (const attribute of policyNames) {
      const own = childOf(node, attribute)
      const usual = childOf(defaults, attribute)
      if (own === undefined || usual === undefined) continue
      const value = nodeValue(own)
      const isOff = (setting: unknown): boolean => setting === 0 || setting === false
      if (!isOff(value) || isOff(nodeValue(usual))) continue
      report.add('default-stays-on', { value: shownValue(value), attribute }, `${place}.${attribute}`, own)
    }
  }
}
