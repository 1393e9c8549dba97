import type { ExecutionsFilter } from '../../../engine/expressions/scope.ts'
import type { ExecutionRow } from '../../../engine/workflow/rows.ts'
import { isId } from '../../ids.ts'
import { executionColumns, type RawExecution, toExecutionRow } from './execution-columns.ts'
import type { Sql } from './sql.ts'

/** One execution of a project, or all of them; with `recursive` also what it started. Null when they have more tasks than `most`. */
export const findTrees = async (
  client: Sql,
  projectId: string,
  executionId: string | null,
  recursive: boolean,
  most: number,
): Promise<ExecutionRow[] | null> => {
  if (executionId !== null && !isId(executionId)) return []
  const ids =
    executionId === null
      ? 'SELECT id FROM workflow_executions WHERE project_id = $1 AND $2::uuid IS NULL'
      : `SELECT id FROM workflow_executions WHERE project_id = $1 AND id = $2
         ${recursive ? 'UNION ALL SELECT c.id FROM workflow_executions c JOIN tree ON c.parent_execution_id = tree.id' : ''}`
  const { rows } = await client.query<RawExecution & { tasks: number }>({
    name: `find-trees-${executionId === null ? 'all' : recursive ? 'below' : 'one'}`,
    text: `
      WITH RECURSIVE tree AS (${ids}), counted AS (
        SELECT count(*)::int AS tasks FROM (
          SELECT FROM tree JOIN task_executions t ON t.workflow_execution_id = tree.id LIMIT $3::int + 1
        ) AS few
      )
      SELECT ${executionColumns('e')}, counted.tasks FROM counted LEFT JOIN workflow_executions e
        ON counted.tasks <= $3::int AND e.id IN (SELECT id FROM tree)
      ORDER BY e.created_at, e.id`,
    values: [projectId, executionId, most],
  })
  if ((rows[0]?.tasks ?? 0) > most) return null
  return rows.filter(({ id }) => id !== null).map(toExecutionRow)
}

/** Executions of a project that fit; the asking one whatever its state. Null when there are more than `most`. */
export const findLike = async (
  client: Sql,
  projectId: string,
  filter: ExecutionsFilter & { readonly from: number | null; readonly to: number | null },
  askingId: string,
  most: number,
): Promise<ExecutionRow[] | null> => {
  const { id, rootExecutionId } = filter
  if ((id !== null && !isId(id)) || (rootExecutionId !== null && !isId(rootExecutionId))) return []
  const { rows } = await client.query<RawExecution>({
    name: 'find-like',
    text: `
      SELECT ${executionColumns('e')} FROM workflow_executions e
      WHERE project_id = $1 AND ($2::uuid IS NULL OR id = $2) AND ($3::uuid IS NULL OR root_execution_id = $3)
        AND ($4::text IS NULL OR state = $4 OR id = $5)
        AND ($6::float8 IS NULL OR created_at >= to_timestamp($6 / 1000))
        AND ($7::float8 IS NULL OR created_at < to_timestamp($7 / 1000))
      ORDER BY created_at, id LIMIT $8::int + 1`,
    values: [projectId, id, rootExecutionId, filter.state, askingId, filter.from, filter.to, most],
  })
  return rows.length > most ? null : rows.map(toExecutionRow)
}
