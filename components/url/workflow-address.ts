import type { WorkflowSummary } from '../../engine/contract/console.ts'

/**
 * Where a stored workflow is edited: on its own page, or on that of the workbook it is made from; its own text is only a
 * copy there, which the next save of the workbook replaces. `more` are further parameters of the address.
 */
export function workflowAddress(
  { id, name, namespace, workbookName }: Pick<WorkflowSummary, 'id' | 'name' | 'namespace' | 'workbookName'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more)
  if (workbookName !== null) {
    query.set('member', name.slice(workbookName.length + 1))
    if (namespace !== '') query.set('namespace', namespace)
  }
  const path = workbookName === null ? id : `book/${encodeURIComponent(workbookName)}`
  return `/workflows/${path}${query.size === 0 ? '' : `?${query}`}`
}
