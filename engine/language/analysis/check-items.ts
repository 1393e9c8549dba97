import type { Value } from '../../data/values.ts'
import type { PlacedWorkflow } from '../read/placed-workflow.ts'
import type { Report } from '../read/report.ts'
import type { Scopes } from './scopes.ts'

/** Warnings of with-items: a variable that something published before hides, lists that differ in length. */
export const checkItems = (report: Report, { tasks }: PlacedWorkflow, scopes: Scopes): void => {
  for (const { spec, node, path } of tasks.values()) {
    const { withItems } = spec
    const place = node.entries.get('with-items')?.value
    if (withItems === undefined || place === undefined) continue
    for (const { name } of withItems) {
      if (scopes.mayInherit(spec.name, name)) report.add('item-name-taken', { name }, `${path}.with-items`, place)
    }
    const lengths = withItems.map(({ items }) => lengthOf(items)).filter((length) => length !== null)
    if (new Set(lengths).size > 1) {
      report.add('item-lengths', { lengths: lengths.join(', ') }, `${path}.with-items`, place)
    }
  }
}

/** Items of a list that stands in the text; null where an expression gives it. */
const lengthOf = (items: Value): number | null => (Array.isArray(items) ? items.length : null)
