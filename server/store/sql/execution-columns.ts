import type { ExecutionRow } from '../../../engine/workflow/rows.ts'
import type { State } from '../../../engine/workflow/states.ts'

/** A row as PostgreSQL answers. */
export interface RawExecution {
  id: string
  project_id: string
  workflow_id: string | null
  workflow_name: string
  workflow_namespace: string
  revision_id: string
  description: string | null
  state: string
  state_info: string | null
  reason: string | null
  input: string
  params: string
  context: string
  output: string | null
  runtime_context: string
  item_index: number
  accepted: boolean
  root_execution_id: string | null
  parent_execution_id: string | null
  task_execution_id: string | null
  seq: number
  created_at: Date
  finished_at: Date | null
}

const names = [
  'id',
  'project_id',
  'workflow_id',
  'workflow_name',
  'workflow_namespace',
  'revision_id',
  'description',
  'state',
  'state_info',
  'reason',
  'input',
  'params',
  'context',
  'output',
  'runtime_context',
  'item_index',
  'accepted',
  'root_execution_id',
  'parent_execution_id',
  'task_execution_id',
  'seq',
  'created_at',
  'finished_at',
]

/** What an owner reads of an execution. */
export const executionColumns = (alias: string): string => names.map((name) => `${alias}.${name}`).join(', ')

export const toExecutionRow = (raw: RawExecution): ExecutionRow => ({
  id: raw.id,
  projectId: raw.project_id,
  workflowId: raw.workflow_id,
  workflowName: raw.workflow_name,
  workflowNamespace: raw.workflow_namespace,
  revisionId: raw.revision_id,
  description: raw.description,
  state: raw.state as State,
  stateInfo: raw.state_info,
  reason: raw.reason,
  input: raw.input,
  params: raw.params,
  context: raw.context,
  output: raw.output,
  runtimeContext: raw.runtime_context,
  itemIndex: raw.item_index,
  accepted: raw.accepted,
  rootExecutionId: raw.root_execution_id,
  parentExecutionId: raw.parent_execution_id,
  taskExecutionId: raw.task_execution_id,
  seq: raw.seq,
  createdAt: raw.created_at.getTime(),
  finishedAt: raw.finished_at?.getTime() ?? null,
})
