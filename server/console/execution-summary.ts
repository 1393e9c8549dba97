import type { ExecutionSummary } from '../../engine/contract/console.ts'
import { parseJson } from '../../engine/data/json.ts'
import type { Reason } from '../../engine/workflow/changes.ts'
import type { State } from '../../engine/workflow/states.ts'

export interface SummaryRow {
  readonly id: string
  readonly workflow_id: string | null
  readonly workflow_name: string
  readonly workflow_namespace: string
  readonly description: string | null
  readonly state: State
  readonly state_info: string | null
  readonly reason: string | null
  readonly created_at: Date
  readonly updated_at: Date
  readonly finished_at: Date | null
  readonly triggered_by: string
  readonly root_execution_id: string | null
  readonly parent_execution_id: string | null
}

/** The columns of a summary, of the table or alias `of`. */
export const summaryColumns = (of = 'e'): string =>
  [
    'id',
    'workflow_id',
    'workflow_name',
    'workflow_namespace',
    'description',
    'state',
    'state_info',
    'reason',
    'created_at',
    'updated_at',
    'finished_at',
    'triggered_by',
    'root_execution_id',
    'parent_execution_id',
  ]
    .map((column) => `${of}.${column}`)
    .join(', ')

/** An execution as the console lists it. */
export const executionSummary = (row: SummaryRow): ExecutionSummary => ({
  id: row.id,
  workflowId: row.workflow_id,
  workflowName: row.workflow_name,
  namespace: row.workflow_namespace,
  description: row.description || null,
  state: row.state,
  stateInfo: row.state_info,
  reason: readReason(row.reason),
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  triggeredBy: row.triggered_by,
  rootExecutionId: row.root_execution_id,
  parentExecutionId: row.parent_execution_id,
})

/** The engine wrote it. */
export const readReason = (text: string | null): Reason | null =>
  text === null ? null : (parseJson(text) as unknown as Reason | null)
