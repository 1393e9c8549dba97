import { countLimit } from '../../engine/contract/console.ts'
import type { State } from '../../engine/workflow/states.ts'
import { pool } from '../store/pool.ts'

/**
 * How many executions `e` there are by state, each state counted up to {@link countLimit}. The states stand in the text
 * and are no parameters, so that the partial indexes of what is under way and of what failed serve them.
 */
export const countExecutions = async (
  conditions: readonly string[],
  values: readonly unknown[],
): Promise<Readonly<Partial<Record<State, number>>>> => {
  const of = (state: string) =>
    `SELECT state, count(*)::int FROM (SELECT e.state FROM workflow_executions e
       WHERE ${[...conditions, state].join(' AND ')} LIMIT ${countLimit}) AS s GROUP BY state`
  const { rows } = await pool().query<{ state: State; count: number }>(
    (['IDLE', 'RUNNING', 'PAUSED', 'SUCCESS', 'ERROR', 'CANCELLED'] as const satisfies readonly State[])
      .map((state) => of(`e.state = '${state}'`))
      .join(' UNION ALL '),
    [...values],
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
