import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { one } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { depth, errorsOnly, flag } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { type Row, selectList, showRow } from '../lists/resource.ts'
import { executions } from '../resources/executions.ts'
import { executionTree } from '../schemas/executions.ts'

/**
 * GET /executions/{id}/executions and GET /tasks/{id}/executions: an execution and its descendants, or those of a task.
 */
export const getSubExecutions = operation(
  {
    summary: 'An execution and its descendants, or those of a task',
    query: { errors_only: errorsOnly, max_depth: depth, include_output: flag('With `output`.') },
    answers: { 200: one(executionTree) },
  },
  async (_request, { actor, params, query }) => {
    const ofTask = params.taskId !== undefined
    const id = params.taskId ?? params.id ?? ''
    if (!isId(id) || !(await isThere(ofTask, id, actor.projectId))) {
      throw refuse(ofTask ? 'task-not-found' : 'execution-not-found', { id })
    }
    const columns = executions.columns.filter(
      ({ shown }) => shown === undefined || (shown === 'output' && query.include_output),
    )
    const { rows } = await pool().query<Row>(
      `WITH RECURSIVE tree AS (
         SELECT id, ${ofTask ? 1 : 0} AS depth FROM workflow_executions WHERE ${ofTask ? 'task_execution_id' : 'id'} = $1
         UNION ALL
         SELECT child.id, tree.depth + 1 FROM workflow_executions child JOIN tree ON child.parent_execution_id = tree.id
         WHERE $2 < 0 OR tree.depth < $2
       )
       SELECT ${selectList(columns)} FROM workflow_executions JOIN tree USING (id)
       WHERE project_id = $3 AND (NOT $4 OR state = 'ERROR') ORDER BY depth, created_at, id`,
      [id, query.max_depth, actor.projectId, query.errors_only],
    )
    return json(200, { executions: rows.map((row) => showRow(columns, row)) })
  },
)

const isThere = async (task: boolean, id: string, projectId: string): Promise<boolean> => {
  const table = task ? 'task_executions' : 'workflow_executions'
  const { rowCount } = await pool().query(`SELECT FROM ${table} WHERE id = $1 AND project_id = $2`, [id, projectId])
  return rowCount === 1
}
