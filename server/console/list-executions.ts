import type { ExecutionPage } from '../../engine/contract/console.ts'
import { isId } from '../ids.ts'
import { pool } from '../store/pool.ts'
import { countExecutions } from './count-executions.ts'
import { executionSummary, type SummaryRow, summaryColumns } from './execution-summary.ts'

export interface ExecutionQuery {
  readonly states: readonly string[]
  /** Name or id. */
  readonly workflow: string | null
  /** Number of a revision of the workflow; what ran it as a sub-workflow is meant as well. */
  readonly revision: number | null
  /** Part of the workflow's name, of the description, or the beginning of an id. */
  readonly q: string | null
  readonly marker: string | null
  readonly limit: number
  /** Sub-workflows too. */
  readonly all: boolean
}

/** Newest first, a page at a time, with how many there are by state of the same search. */
export const listExecutions = async (projectId: string, query: ExecutionQuery): Promise<ExecutionPage> => {
  const values: unknown[] = []
  const add = (value: unknown) => `$${values.push(value)}`
  const search = [`e.project_id = ${add(projectId)}`]
  if (!query.all && query.revision === null) search.push('e.parent_execution_id IS NULL')
  if (query.workflow) {
    search.push(`e.${isId(query.workflow) ? 'workflow_id' : 'workflow_name'} = ${add(query.workflow)}`)
  }
  if (query.revision !== null) {
    search.push(
      `EXISTS (SELECT FROM workflow_revisions r WHERE r.id = e.revision_id AND r.number = ${add(query.revision)})`,
    )
  }
  if (query.q) {
    const part = add(`%${query.q.replace(/[\\%_]/g, '\\$&')}%`)
    search.push(`(e.workflow_name ILIKE ${part} OR e.description ILIKE ${part} OR e.id::text LIKE ${part})`)
  }
  const counts = await countExecutions(search, values)
  const where = [...search]
  const [state] = query.states
  // Equal to one state, rows come out of an index in order; of several they would have to be sorted.
  if (query.states.length === 1) where.push(`e.state = ${add(state)}`)
  else if (query.states.length > 1) where.push(`e.state = ANY(${add(query.states)})`)
  if (query.marker !== null && isId(query.marker)) where.push(`e.id < ${add(query.marker)}`)
  const { rows } = await pool().query<SummaryRow>(
    `SELECT ${summaryColumns()} FROM workflow_executions e WHERE ${where.join(' AND ')}
     ORDER BY e.id DESC LIMIT ${query.limit + 1}`,
    values,
  )
  const page = rows.slice(0, query.limit)
  return {
    executions: page.map(executionSummary),
    next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    counts,
  }
}
