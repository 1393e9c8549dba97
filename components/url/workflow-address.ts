import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { definitionPage } from './definition.ts'

/**
 * Where a stored workflow is edited: on its own page, or on that of the workbook it is made from; its own text is only a
 * copy there, which the next save of the workbook replaces. `more` are further parameters of the address.
 */
export function workflowAddress(
  { id, name, namespace, workbookName }: Pick<WorkflowSummary, 'id' | 'name' | 'namespace' | 'workbookName'>,
  more: Readonly<Record<string, string>> = {},
): string {
  if (workbookName === null) return definitionPage({ kind: 'workflow', id }, '', more)
  const member = name.slice(workbookName.length + 1)
  return definitionPage({ kind: 'workbook', name: workbookName, namespace }, '', { member, ...more })
}
