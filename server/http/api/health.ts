import { pool } from '../../store/pool.ts'
import { json } from '../respond.ts'
import type { Handler } from '../route.ts'

/** GET /healthz: whether this process serves and reaches its database. */
export const getHealth: Handler = async () => {
  const alive = await pool()
    .query('SELECT')
    .then(
      () => true,
      () => false,
    )
  return json(alive ? 200 : 503, { status: alive ? 'ok' : 'no database' })
}
