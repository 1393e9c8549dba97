import { pool } from '../store/pool.ts'

/** Whether an action or a sub-workflow of the execution moved after the event of that number. */
export const hasActed = async (id: string, seq: number): Promise<boolean> => {
  const { rowCount } = await pool().query(
    `SELECT FROM execution_events WHERE execution_id = $1 AND seq > $2
       AND (changes LIKE '%"t":"action"%' OR changes LIKE '%"type":"WORKFLOW"%') LIMIT 1`,
    [id, seq],
  )
  return rowCount !== 0
}
