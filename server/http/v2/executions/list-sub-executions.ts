import { isId } from '../../../ids.ts'
import { refuse } from '../../../refusal.ts'
import { pool } from '../../../store/pool.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { truthy } from '../lists/parse-query.ts'
import { type Row, selectList, showRow } from '../lists/resource.ts'
import { executions } from '../resources/executions.ts'

/**
 * GET /executions/{id}/executions and GET /tasks/{id}/executions: an execution and its descendants, or those of a task;
 * errors_only, max_depth (-1: all), include_output.
 */
export const getSubExecutions: Handler = async (_request, { actor, url, params }) => {
  const query = checkArguments(url, ['errors_only', 'max_depth', 'include_output'])
  const depthText = query.get('max_depth') || '-1'
  if (!/^-?\d{1,6}$/.test(depthText)) {
    throw refuse('bad-field', { field: 'max_depth', value: depthText, message: 'unable to convert to int' })
  }
  const ofTask = params.taskId !== undefined
  const id = params.taskId ?? params.id ?? ''
  if (!isId(id) || !(await isThere(ofTask, id, actor.projectId))) {
    throw refuse(ofTask ? 'task-not-found' : 'execution-not-found', { id })
  }
  const output = truthy(query.get('include_output'))
  const columns = executions.columns.filter(({ shown }) => shown === undefined || (shown === 'output' && output))
  const { rows } = await pool().query<Row>(
    `WITH RECURSIVE tree AS (
       SELECT id, ${ofTask ? 1 : 0} AS depth FROM workflow_executions WHERE ${ofTask ? 'task_execution_id' : 'id'} = $1
       UNION ALL
       SELECT child.id, tree.depth + 1 FROM workflow_executions child JOIN tree ON child.parent_execution_id = tree.id
       WHERE $2 < 0 OR tree.depth < $2
     )
     SELECT ${selectList(columns)} FROM workflow_executions JOIN tree USING (id)
     WHERE project_id = $3 AND (NOT $4 OR state = 'ERROR') ORDER BY depth, created_at, id`,
    [id, Number(depthText), actor.projectId, truthy(query.get('errors_only'))],
  )
  return json(200, { executions: rows.map((row) => showRow(columns, row)) })
}

const isThere = async (task: boolean, id: string, projectId: string): Promise<boolean> => {
  const table = task ? 'task_executions' : 'workflow_executions'
  const { rowCount } = await pool().query(`SELECT FROM ${table} WHERE id = $1 AND project_id = $2`, [id, projectId])
  return rowCount === 1
}
