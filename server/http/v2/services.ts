import { pool } from '../../store/pool.ts'
import { json } from '../respond.ts'
import type { Handler } from '../route.ts'

/** GET /services: the workers, which are engines and executors in one, and this process. */
export const getServices: Handler = async () => {
  const { rows } = await pool().query<{ name: string; engine: boolean }>(
    'SELECT name, runs_executions AS engine FROM workers WHERE alive ORDER BY name',
  )
  const workers = rows.flatMap(({ engine, name }) => [
    ...(engine ? [{ name, type: 'engine_group' }] : []),
    { name, type: 'executor_group' },
  ])
  return json(200, { services: [...workers, { name: `web_${process.pid}`, type: 'api_group' }] })
}
