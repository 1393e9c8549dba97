'use client'
import { useWorkflows } from '../api/use-workflows.ts'
import { useDesigner } from './use-designer.ts'

/**
 * The stored workflow that is shown: its full name, and its id, null when it is not stored. A workbook's workflows are
 * stored under its name, each with an id of its own.
 */
export function useStoredWorkflow(): { readonly id: string | null; readonly name: string } {
  const book = useDesigner((designer) => designer.book)
  const shown = useDesigner((designer) => designer.shown)
  const own = useDesigner((designer) => designer.id)
  const namespace = useDesigner((designer) => designer.namespace)
  const { data: workflows } = useWorkflows()
  if (book === null) return { id: own, name: shown }
  const name = `${book}.${shown}`
  const found = workflows?.find((workflow) => workflow.name === name && workflow.namespace === namespace)
  return { id: found?.id ?? null, name }
}
